import { useShared, useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { BalanceChart } from "./balance-chart";
import { pairsOf } from "./balances";
import { GoodsBalances } from "./goods-balances.operation";
import { PARTIES } from "../../subject";
import styles from "./balances.module.css";

/** The balance of trade in goods of each pair of Parties, beside one another, with every figure that any source gives. */
export function Balances() {
  const say = useText();
  const { asOf, certainty } = useShared();
  const { language } = useSharedVariables();
  const answer = useAnswer(GoodsBalances, { parties: PARTIES, language });
  return (
    <section aria-labelledby="balances">
      <h2 id="balances">{say("front.balances")}</h2>
      <p className="muted">{say(asOf ? "front.balances.leadOnDay" : "front.balances.lead")}</p>
      <Answered answer={answer} lines={12}>
        {(data) => {
          const pairs = pairsOf(data.allSeries.nodes, asOf, certainty === "SURE");
          if (pairs.length === 0) return <Empty title={say("front.balances.none")} />;
          return (
            <div className={styles.pairs}>
              {pairs.map((pair) => (
                <BalanceChart key={pair.key} pair={pair} beside={pairs} />
              ))}
            </div>
          );
        }}
      </Answered>
    </section>
  );
}
