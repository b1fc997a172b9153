import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { Disclosure } from "../../evidence/disclosure";
import { SourceEntry } from "../../evidence/source-entry";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import { Answered } from "../../ui/answered";
import { TieSources } from "./tie-sources.operation";
import styles from "./relations.module.css";

interface TieGroundsProps {
  readonly from: string;
  readonly to: string;
  /** What is said, in words. */
  readonly of: string;
}

/** The sources of a relationship between two records, a press away: those of the record that states it. */
export function TieGrounds({ from, to, of }: TieGroundsProps) {
  const say = useText();
  return (
    <Disclosure label={say("record.tie.sources")} of={of}>
      {() => <Ties from={from} to={to} />}
    </Disclosure>
  );
}

function Ties({ from, to }: { readonly from: string; readonly to: string }) {
  const say = useText();
  const terms = useTerms();
  const { language } = useSharedVariables();
  const answer = useAnswer(TieSources, { from, to, language });
  return (
    <Answered answer={answer} lines={3}>
      {({ paths }) =>
        paths.nodes
          .flatMap(({ hops }) => hops.flatMap(({ ties }) => ties))
          .map((tie, i) => {
            const [begin, end] = tie.statedBy.id === tie.from.id ? [tie.from, tie.to] : [tie.to, tie.from];
            const { edges } = tie.statedBy.citations;
            return (
              <div key={i} className={styles.tie}>
                <p>
                  <RecordLink record={begin} /> <em>{terms.relationship(tie.relationship, "out")}</em>{" "}
                  <RecordLink record={end} />
                </p>
                <p className="muted">{say("record.tie.statedBy", { count: edges.length })}</p>
                {edges.map((citation, j) => (
                  <SourceEntry key={j} citation={citation} />
                ))}
              </div>
            );
          })
      }
    </Answered>
  );
}
