import { useParams } from "../../address/use-param";
import { Link } from "../../address/link";
import { useAnswer } from "../../api/use-answer";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { GapCounts } from "./gap-counts.operation";
import { GapList } from "./gap-list";
import { gapViewOf, MONTHS } from "./gap-view";
import styles from "./data.module.css";

const AGES = [3, 6, MONTHS, 24, 36];

/** What is missing in the records, by the rule that finds it: each a list to work off. */
export function Gaps() {
  const say = useText();
  const terms = useTerms();
  const { number } = useFormats();
  const [params, change] = useParams();
  const { months } = gapViewOf(params, []);
  const answer = useAnswer(GapCounts, { staleAfterMonths: months });
  return (
    <section id="gaps" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{say("data.gaps")}</h2>
      <p className={styles.prose}>{say("data.gaps.lead")}</p>
      <label className={styles.age}>
        {say("data.gaps.stale")}
        <select
          className="input"
          value={months}
          onChange={({ target: { value } }) => change({ months: value === String(MONTHS) ? null : value, after: null })}
        >
          {[...new Set([...AGES, months])]
            .toSorted((a, b) => a - b)
            .map((age) => (
              <option key={age} value={age}>
                {say("data.gaps.months", { count: age })}
              </option>
            ))}
        </select>
      </label>
      <Answered answer={answer} lines={9}>
        {({ gaps: { ruleCounts } }) => {
          const view = gapViewOf(
            params,
            ruleCounts.map(({ rule }) => rule),
          );
          const chosen = ruleCounts.find(({ rule }) => rule === view.rule);
          return (
            <div className={styles.gaps}>
              <ul className={styles.rules}>
                {ruleCounts.map(({ rule, count }) => (
                  <li key={rule}>
                    <Link
                      to="/data"
                      params={{ rule, months: months === MONTHS ? null : String(months) }}
                      aria-current={rule === view.rule ? "true" : undefined}
                    >
                      <span>{terms.value("GapRule", rule)}</span>
                      <strong>{number(count)}</strong>
                    </Link>
                  </li>
                ))}
              </ul>
              {chosen ? (
                <GapList rule={chosen.rule} months={months} after={view.after} />
              ) : (
                <p className="muted">{say("data.gaps.choose")}</p>
              )}
            </div>
          );
        }}
      </Answered>
    </section>
  );
}
