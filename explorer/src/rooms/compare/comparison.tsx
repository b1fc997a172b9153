import { useParams } from "../../address/use-param";
import { useSharedVariables } from "../../address/use-shared";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useAnswer } from "../../api/use-answer";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import type { CompareState } from "./compare-state";
import { Matrix } from "./matrix";
import { PositionsCompared } from "./positions-compared.operation";
import { StanceBadge } from "../../kinds/stance-mark";
import { STANCES } from "./stances";
import styles from "./compare.module.css";

interface ComparisonProps {
  readonly state: CompareState;
  readonly holders: readonly RecordLineFragment[];
}

/** The holders side by side on the subjects chosen. */
export function Comparison({ state, holders }: ComparisonProps) {
  const say = useText();
  const [, change] = useParams();
  const { language, asOf } = useSharedVariables();
  const answer = useAnswer(PositionsCompared, {
    holders: state.holders,
    reading: state.reading,
    agendaItems: state.agenda.length > 0 ? state.agenda : null,
    sectors: state.sectors.length > 0 ? state.sectors : null,
    asOf,
    language,
  });
  return (
    <section className={styles.part} aria-labelledby="side-by-side">
      <h2 id="side-by-side">{say("compare.sideBySide")}</h2>
      <Answered answer={answer} lines={26}>
        {({ compare: { subjects, totalCount } }) => {
          const shown = subjects.filter(
            ({ subject }) => state.subjects === "all" || subject.entityKind === "AGENDA_ITEM",
          );
          if (shown.length === 0)
            return (
              <Empty title={say("compare.none")}>
                <p>{say("compare.none.help")}</p>
                {subjects.length > 0 && (
                  <button type="button" className="button" onClick={() => change({ subjects: "all" })}>
                    {say("compare.none.others", { count: totalCount })}
                  </button>
                )}
              </Empty>
            );
          return (
            <div className={styles.part}>
              <div className={styles.legend}>
                <span role="status">{say("compare.count", { shown: shown.length, total: totalCount })}</span>
                {STANCES.map((stance) => (
                  <StanceBadge key={stance} stance={stance} />
                ))}
              </div>
              <Matrix subjects={shown} holders={holders} opened={state.opened} />
            </div>
          );
        }}
      </Answered>
    </section>
  );
}
