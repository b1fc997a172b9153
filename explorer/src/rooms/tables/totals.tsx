import { useText } from "../../language/text";

interface TotalsProps {
  readonly totalCount: number;
  readonly undatedCount: number | null;
}

/** How many records there are in all, and on a day how many were left out since their begin is not known. */
export function Totals({ totalCount, undatedCount }: TotalsProps) {
  const say = useText();
  return (
    <p role="status">
      <strong>{say("tables.total", { count: totalCount })}</strong>
      {undatedCount ? <span className="muted"> {say("tables.undated", { count: undatedCount })}</span> : null}
    </p>
  );
}
