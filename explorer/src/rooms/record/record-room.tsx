import { Redirect } from "wouter";
import { useHref } from "../../address/link";
import { Link } from "../../address/link";
import { useParams } from "../../address/use-param";
import { useSharedVariables } from "../../address/use-shared";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useAnswer } from "../../api/use-answer";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { Page } from "../../ui/page";
import { RecordPage } from "./record-page";
import { WhichRecord } from "./which-record.operation";

/** The page of a record; what an id led to that names none now. */
export default function RecordRoom({ id }: { readonly id: string }) {
  const { language } = useSharedVariables();
  const answer = useAnswer(WhichRecord, { id, language }, { unlisted: true });
  return (
    <Answered answer={answer} lines={24}>
      {({ record, became, dataset }) => {
        if (!record || !("entityKind" in record)) return <NoRecord id={id} became={became} />;
        const line = record as RecordLineFragment;
        if (line.id !== id) return <Moved from={id} to={line.id} />;
        return <RecordPage record={line} revision={dataset.revision.number} />;
      }}
    </Answered>
  );
}

/** An id that a record had before leads to its page, which says so. */
function Moved({ from, to }: { readonly from: string; readonly to: string }) {
  const href = useHref();
  const [params] = useParams();
  const kept = Object.fromEntries(params);
  return <Redirect replace to={href(`/records/${encodeURIComponent(to)}`, { ...kept, was: from })} />;
}

interface NoRecordProps {
  readonly id: string;
  /** The records that had this id before. */
  readonly became: readonly RecordLineFragment[];
}

function NoRecord({ id, became }: NoRecordProps) {
  const say = useText();
  const words = id.replace(/^[a-z]+-/, "").replaceAll("-", " ");
  return (
    <Page title={say("record.none.title")}>
      {became.length > 0 ? (
        <Empty title={say("record.none.became", { id })}>
          <ul>
            {became.map((record) => (
              <li key={record.id}>
                <RecordLink record={record} />
              </li>
            ))}
          </ul>
        </Empty>
      ) : (
        <Empty title={say("record.none.lead", { id })}>
          <p>{say("record.none.help")}</p>
          <Link to="/search" params={{ q: words }} className="button">
            {say("record.none.search", { words })}
          </Link>
        </Empty>
      )}
    </Page>
  );
}
