import type { Line } from "../../kinds/answers";
import type { Kind } from "../../kinds/kinds";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import styles from "./record.module.css";

interface OnThatDayProps {
  readonly record: Line;
  readonly kind: Kind;
  readonly day: string;
}

/** Whether a record held on the day of the address, and the status that its dates imply for it. */
export function OnThatDay({ record, kind, day }: OnThatDayProps) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  const holds = record["holdsOn"] as "SURELY" | "POSSIBLY" | "NO" | "UNDATED" | undefined;
  const status = record["statusOn"] as string | null | undefined;
  const of = kind.fields.find(({ name }) => name === "status")?.of;
  if (!holds) return null;
  return (
    <p className={styles.notice}>
      <strong>{say("record.onDay", { day: date(day) })}</strong> {say(`record.holds.${holds}`)}{" "}
      {status !== undefined &&
        (status && of ? say("record.statusOn", { status: terms.value(of, status) }) : say("record.statusOn.unknown"))}
    </p>
  );
}
