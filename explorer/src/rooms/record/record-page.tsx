import { Suspense } from "react";
import { useListParam, useParam } from "../../address/use-param";
import { useShared, useSharedVariables } from "../../address/use-shared";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useAnswer } from "../../api/use-answer";
import type { Line } from "../../kinds/answers";
import { KindBadge } from "../../kinds/kind-mark";
import type { Kind } from "../../kinds/kinds";
import { kindNamed } from "../../kinds/kinds";
import { RecordLink } from "../../kinds/record-link";
import { operationsOf } from "../../kinds/operations";
import { useText } from "../../language/text";
import { Answered, Skeleton } from "../../ui/answered";
import { Page } from "../../ui/page";
import { Actions } from "./actions";
import { RecordBody } from "./record-body";
import { MOST, SHOWN } from "./relations";
import { TitleMarks } from "./title-marks";
import styles from "./record.module.css";

interface RecordPageProps {
  readonly record: RecordLineFragment;
  /** The revision of the records that is shown. */
  readonly revision: number;
}

/** All that is recorded of a record, whatever its kind. */
export function RecordPage({ record, revision }: RecordPageProps) {
  return (
    <Suspense fallback={<Skeleton lines={24} />}>
      <Asked record={record} kind={kindNamed(record.entityKind)} revision={revision} />
    </Suspense>
  );
}

function Asked({ record, kind, revision }: RecordPageProps & { readonly kind: Kind }) {
  const say = useText();
  const { asOf } = useShared();
  const shared = useSharedVariables();
  const [opened] = useListParam("show");
  const [was] = useParam("was");
  const operation = operationsOf(kind).record;
  const first = opened.length > 0 ? MOST : SHOWN;
  const day = asOf ? { day: asOf, dated: true } : {};
  const answer = useAnswer(operation, { id: record.id, ...shared, ...day, first });
  return (
    <Answered answer={answer} lines={24}>
      {({ record: all }) =>
        all && (
          <Page
            title={all.localizedTitle.text}
            above={<Above record={all} />}
            lead={typeof all["summary"] === "string" ? <p lang="en">{all["summary"]}</p> : null}
            actions={<Actions record={all} revision={revision} />}
          >
            {was && <p className={styles.notice}>{say("record.was", { id: was })}</p>}
            <RecordBody record={all} kind={kind} revision={revision} />
          </Page>
        )
      }
    </Answered>
  );
}

/** What a record stands below in its tree, from the top; its kind, its id, and where its title comes from. */
function Above({ record }: { readonly record: Line }) {
  const say = useText();
  const ancestors = (record["ancestors"] as readonly Line[] | undefined) ?? [];
  return (
    <div className={styles.above}>
      {ancestors.length > 0 && (
        <nav aria-label={say("record.ancestors")}>
          <ol className={styles.ancestors}>
            {ancestors.map((each) => (
              <li key={each.id}>
                <RecordLink record={each} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <KindBadge kind={record.entityKind} /> <code className="muted small">{record.id}</code>
      <TitleMarks record={record} />
    </div>
  );
}
