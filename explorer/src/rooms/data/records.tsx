import { KindMark } from "../../kinds/kind-mark";
import type { KindName } from "../../kinds/kinds";
import { kinds } from "../../kinds/kinds";
import { TableLink } from "../../kinds/table-link";
import { useFormats } from "../../language/formats";
import type { MessageId } from "../../language/text";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { DataAnswer } from "./answer";
import styles from "./data.module.css";

const CONFIDENCES = ["HIGH", "MEDIUM", "LOW"] as const;

const MEANINGS: Readonly<Record<(typeof CONFIDENCES)[number], MessageId>> = {
  HIGH: "data.confidence.high",
  MEDIUM: "data.confidence.medium",
  LOW: "data.confidence.low",
};

/** How many records there are of each kind and confidence, each number leading to them, and what a confidence means. */
export function Records({ data }: { readonly data: DataAnswer }) {
  const say = useText();
  const terms = useTerms();
  return (
    <section id="records" aria-labelledby="records-title">
      <h2 id="records-title">{say("data.records")}</h2>
      <div className={styles.pair}>
        <div className="scroll" role="region" aria-label={say("data.records.caption")} tabIndex={0}>
          <table className="table">
            <caption>{say("data.records.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("data.kind")}</th>
                <th scope="col" className="figure">
                  {say("data.count")}
                </th>
                {CONFIDENCES.map((confidence) => (
                  <th key={confidence} scope="col" className="figure">
                    {terms.value("Confidence", confidence)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ name }) => (
                <Kind key={name} kind={name} statistics={data[name]} />
              ))}
            </tbody>
          </table>
        </div>
        <dl className={styles.meanings}>
          {CONFIDENCES.map((confidence) => (
            <div key={confidence}>
              <dt>{terms.value("Confidence", confidence)}</dt>
              <dd>{say(MEANINGS[confidence])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Kind({ kind, statistics }: { readonly kind: KindName; readonly statistics: DataAnswer[KindName] }) {
  const terms = useTerms();
  const { number } = useFormats();
  const counts = new Map(statistics.groups.map(({ count, keys }) => [keys[0]!.value, count]));
  const rated = CONFIDENCES.some((confidence) => counts.has(confidence));
  return (
    <tr>
      <th scope="row">
        <KindMark kind={kind} /> {terms.kind(kind, "many")}
      </th>
      <td className="figure">
        <TableLink kind={kind}>{number(statistics.totalCount)}</TableLink>
      </td>
      {CONFIDENCES.map((confidence) => {
        const count = counts.get(confidence) ?? 0;
        return (
          <td key={confidence} className="figure">
            {count > 0 ? (
              <TableLink kind={kind} where={{ confidence: { eq: confidence } }}>
                {number(count)}
              </TableLink>
            ) : (
              <span className="muted">{rated ? number(0) : "–"}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
