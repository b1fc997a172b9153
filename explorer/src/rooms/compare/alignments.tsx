import { Fragment } from "react";
import { useParams } from "../../address/use-param";
import { useSharedVariables } from "../../address/use-shared";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useAnswer } from "../../api/use-answer";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import type { CompareState } from "./compare-state";
import { morePairs, together } from "./compare-state";
import { HoldersAligned } from "./holders-aligned.operation";
import styles from "./alignments.module.css";

/** Pairs of holders by the subjects on which they stand alike or oppose each other, each by its own positions. */
export function Alignments({ state }: { readonly state: CompareState }) {
  const say = useText();
  const [, change] = useParams();
  const { language, asOf } = useSharedVariables();
  const answer = useAnswer(HoldersAligned, {
    holders: state.allPairs ? null : state.holders,
    agendaItems: state.agenda.length > 0 ? state.agenda : null,
    sectors: state.sectors.length > 0 ? state.sectors : null,
    asOf,
    first: state.pairsShown,
    language,
  });
  return (
    <section className={styles.part} aria-labelledby="alignments">
      <h2 id="alignments">{say("compare.alignments")}</h2>
      <p className="muted">{say("compare.alignments.lead")}</p>
      <label className="no-print">
        <input
          type="checkbox"
          checked={state.allPairs}
          onChange={(event) => change({ among: event.target.checked ? "all" : null, pairs: null, pair: null })}
        />{" "}
        {say("compare.allPairs")}
      </label>
      <Answered answer={answer} lines={16}>
        {({ alignments: { totalCount, pairs } }) => {
          const next = morePairs(state.pairsShown, totalCount);
          if (totalCount === 0) return <Empty title={say("compare.noPairs")}>{say("compare.noPairs.help")}</Empty>;
          return (
            <div className={styles.part}>
              <div className="scroll" tabIndex={0} role="region" aria-label={say("compare.pairsTable")}>
                <table className={`table ${styles.pairs}`}>
                  <caption>{say("compare.pairs", { shown: pairs.length, total: totalCount })}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say("compare.pair")}</th>
                      <th scope="col" className="figure">
                        {say("compare.shared")}
                      </th>
                      <th scope="col" className="figure">
                        {say("compare.opposed")}
                      </th>
                      <th scope="col">{say("compare.pairSubjects")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {pairs.map((pair) => {
                      const id = together(pair.one.id, pair.other.id);
                      const open = state.pair === id;
                      return (
                        <Fragment key={id}>
                          <tr>
                            <th scope="row">
                              <RecordLink record={pair.one} /> · <RecordLink record={pair.other} />
                            </th>
                            <td className="figure">{pair.sharedCount}</td>
                            <td className="figure">{pair.opposedCount}</td>
                            <td>
                              <button
                                type="button"
                                className={styles.open}
                                aria-expanded={open}
                                onClick={() => change({ pair: open ? null : id })}
                              >
                                {say(open ? "compare.pair.close" : "compare.pair.open")}
                                <span className="unseen">
                                  : {pair.one.localizedTitle.text}, {pair.other.localizedTitle.text}
                                </span>
                              </button>
                            </td>
                          </tr>
                          {open && (
                            <tr className={styles.opened}>
                              <td colSpan={4}>
                                <Subjects title={say("compare.sharedOn")} subjects={pair.shared} />
                                <Subjects title={say("compare.opposedOn")} subjects={pair.opposed} />
                              </td>
                            </tr>
                          )}
                        </Fragment>
                      );
                    })}
                  </tbody>
                </table>
              </div>
              {next && (
                <button
                  type="button"
                  className={`button no-print ${styles.more}`}
                  onClick={() => change({ pairs: String(next) })}
                >
                  {say("compare.more", { count: Math.min(next, totalCount) - pairs.length })}
                </button>
              )}
            </div>
          );
        }}
      </Answered>
    </section>
  );
}

interface SubjectsProps {
  readonly title: string;
  readonly subjects: readonly RecordLineFragment[];
}

function Subjects({ title, subjects }: SubjectsProps) {
  if (subjects.length === 0) return null;
  return (
    <div>
      <h3 className="small">{title}</h3>
      <ul className={styles.subjects}>
        {subjects.map((subject) => (
          <li key={subject.id}>
            <RecordLink record={subject} />
          </li>
        ))}
      </ul>
    </div>
  );
}
