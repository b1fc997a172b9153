import { useParams } from "../../address/use-param";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useText } from "../../language/text";
import { ChosenRecords } from "../../picking/chosen-records";
import type { CompareState } from "./compare-state";
import { READINGS } from "./compare-state";
import styles from "./compare.module.css";

interface ChoicesProps {
  readonly state: CompareState;
  readonly chosen: Readonly<Record<"holders" | "agenda" | "sectors", readonly RecordLineFragment[]>>;
}

/** Who is compared, whose positions count as theirs, and on what. */
export function Choices({ state, chosen }: ChoicesProps) {
  const say = useText();
  const [, change] = useParams();
  const choose = (name: "holders" | "agenda" | "sectors") => (ids: readonly string[]) =>
    change({ [name]: ids.join(",") || null, open: null, pair: null });
  return (
    <section className={`${styles.choices} card no-print`} aria-label={say("compare.choices")}>
      <ChosenRecords
        label={say("compare.holders")}
        kinds={["COUNTRY", "ORGANIZATION"]}
        chosen={chosen.holders}
        onChange={choose("holders")}
      />
      <ChosenRecords
        label={say("compare.agenda")}
        kinds={["AGENDA_ITEM"]}
        chosen={chosen.agenda}
        onChange={choose("agenda")}
      />
      <ChosenRecords
        label={say("compare.sectors")}
        kinds={["SECTOR"]}
        chosen={chosen.sectors}
        onChange={choose("sectors")}
      />
      <fieldset className={styles.radios}>
        <legend>{say("compare.reading")}</legend>
        {READINGS.map((reading) => (
          <label key={reading}>
            <input
              type="radio"
              name="reading"
              checked={state.reading === reading}
              onChange={() => change({ reading, open: null })}
            />
            {say(`compare.reading.${reading}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.radios}>
        <legend>{say("compare.subjects")}</legend>
        {(["agenda", "all"] as const).map((subjects) => (
          <label key={subjects}>
            <input
              type="radio"
              name="subjects"
              checked={state.subjects === subjects}
              onChange={() => change({ subjects, open: null })}
            />
            {say(`compare.subjects.${subjects}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
