import { useShared } from "../../address/use-shared";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { Known } from "./status";
import { statusShown } from "./status";

interface StatusTextProps {
  /** The enum of the status. */
  readonly of: string;
  readonly known: Known;
}

/** A status with the day of which it is. */
export function StatusText({ of, known }: StatusTextProps) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  const shown = statusShown(known, useShared().asOf);
  if (!shown) return <span className="muted">{say("front.status.unknown")}</span>;
  return (
    <span>
      <strong>{terms.value(of, shown.status)}</strong>{" "}
      <span className="muted small">{say("front.asOf", { day: date(shown.day) })}</span>
    </span>
  );
}
