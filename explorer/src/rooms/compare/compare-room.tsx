import { useParams } from "../../address/use-param";
import { useText } from "../../language/text";
import { useRecords } from "../../picking/use-records";
import { Answered } from "../../ui/answered";
import { Page } from "../../ui/page";
import { Alignments } from "./alignments";
import { Choices } from "./choices";
import { compareStateOf } from "./compare-state";
import { Comparison } from "./comparison";
import styles from "./compare.module.css";

/** The positions of holders side by side, subject by subject, and who sides with whom. */
export default function CompareRoom() {
  const say = useText();
  const [params] = useParams();
  const state = compareStateOf(params);
  const { answer, records } = useRecords([...state.holders, ...state.agenda, ...state.sectors]);
  return (
    <Page title={say("compare.title")} lead={say("compare.lead")}>
      <Answered answer={answer} lines={30}>
        {() => {
          const recordsOf = (wanted: readonly string[]) => wanted.flatMap((id) => records.get(id) ?? []);
          const chosen = {
            holders: recordsOf(state.holders),
            agenda: recordsOf(state.agenda),
            sectors: recordsOf(state.sectors),
          };
          return (
            <div className={styles.room}>
              <Choices state={state} chosen={chosen} />
              <Comparison state={state} holders={chosen.holders} />
              <Alignments state={state} />
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
