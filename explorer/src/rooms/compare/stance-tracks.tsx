import { useShared } from "../../address/use-shared";
import { Link } from "../../address/link";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { StanceMark } from "../../kinds/stance-mark";
import type { StanceOverTimeQuery } from "./stance-over-time.operation";
import { tracksOf } from "./tracks";
import styles from "./tracks.module.css";

interface StanceTracksProps {
  /** All positions on a subject, the oldest first. */
  readonly positions: StanceOverTimeQuery["positions"]["nodes"];
}

/** How the stance of each holder on a subject went: a line in time, with a mark where it took a position. */
export function StanceTracks({ positions }: StanceTracksProps) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  const { asOf } = useShared();
  const { years, lines } = tracksOf(positions, asOf);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say("compare.overTime")}>
      <table className={`table ${styles.tracks}`}>
        <caption>{say("compare.overTime")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("compare.holder")}</th>
            <th scope="col" className={styles.line}>
              <span className="unseen">{say("compare.stance")}</span>
              <div className={styles.line} aria-hidden="true">
                {years.map(({ year, at }) => (
                  <span key={year} className={styles.year} style={{ insetInlineStart: percent(at) }}>
                    {year}
                  </span>
                ))}
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((spans) => (
            <tr key={spans[0]!.position.holder.id}>
              <th scope="row">
                <RecordLink record={spans[0]!.position.holder} />
              </th>
              <td>
                <div className={styles.line}>
                  {spans.map(({ position, from, to }) => (
                    <Link
                      key={position.id}
                      to={`/records/${encodeURIComponent(position.id)}`}
                      className={styles.span}
                      data-stance={position.stance}
                      title={`${terms.value("Stance", position.stance)}, ${date(position.date)}`}
                      style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
                    >
                      <StanceMark stance={position.stance} />
                      <span className="unseen">
                        {terms.value("Stance", position.stance)}, {date(position.date)}
                      </span>
                    </Link>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
