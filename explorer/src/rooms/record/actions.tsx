import { lazy, Suspense, useState } from "react";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { Link } from "../../address/link";
import { useText } from "../../language/text";
import { ReportLink } from "./report-link";

const CiteDialog = lazy(() => import("./cite-dialog"));

interface ActionsProps {
  readonly record: RecordLineFragment;
  readonly revision: number;
}

/** What can be done with a record: look at it elsewhere, cite it, report an error. */
export function Actions({ record, revision }: ActionsProps) {
  const say = useText();
  const [cites, setCites] = useState(false);
  return (
    <>
      <Link to="/graph" params={{ ids: record.id }} className="button">
        {say("record.inGraph")}
      </Link>
      <Link to="/timeline" params={{ ids: record.id }} className="button">
        {say("record.inTimeline")}
      </Link>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setCites(true)}>
        {say("record.cite")}
      </button>
      <ReportLink record={record} revision={revision} />
      {cites && (
        <Suspense>
          <CiteDialog id={record.id} onClose={() => setCites(false)} />
        </Suspense>
      )}
    </>
  );
}
