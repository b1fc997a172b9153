import { use } from "react";
import { useLocation, useSearch } from "wouter";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { askSettings } from "../../api/settings";
import { useText } from "../../language/text";
import { reportHref } from "./report";

/** Asked for as soon as the room is, so that the link does not come late. */
const settings = askSettings();

interface ReportLinkProps {
  readonly record: RecordLineFragment;
  readonly revision: number;
}

/** Leads to where errors are reported, with the record, its address and the revision filled in; nothing where there is no such place. */
export function ReportLink({ record: { id, localizedTitle }, revision }: ReportLinkProps) {
  const say = useText();
  const [path] = useLocation();
  const search = useSearch();
  const { reportUrl } = use(settings);
  if (!reportUrl) return null;
  const address = location.origin + path + (search && `?${search}`);
  const report = {
    title: say("record.report.title", { id }),
    body: say("record.report.body", { id, title: localizedTitle.text, address, revision }),
  };
  return (
    <a className="button" href={reportHref(reportUrl, report)} target="_blank" rel="noopener noreferrer external">
      {say("record.report")}
      <span aria-hidden="true">↗</span>
      <span className="unseen"> ({say("record.leaves")})</span>
    </a>
  );
}
