import { useAnswer } from "../../api/use-answer";
import { TableLink } from "../../kinds/table-link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Counted } from "./counted";
import { SourcesAndConflicts as Operation } from "./sources-and-conflicts.operation";
import styles from "./data.module.css";

const PUBLISHERS = 20;

/** On whose documents the records rest, and why they differ where they do. */
export function SourcesAndConflicts() {
  const say = useText();
  const terms = useTerms();
  const { number } = useFormats();
  const answer = useAnswer(Operation, { publishers: PUBLISHERS });
  return (
    <Answered answer={answer} lines={30}>
      {({ types, publishers, causes, undecided }) => (
        <div className={styles.data}>
          <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{say("data.sources")}</h2>
            <p className={styles.prose}>{say("data.sources.lead", { count: number(types.totalCount) })}</p>
            <div className={styles.halves}>
              <Counted
                kind="SOURCE"
                caption={say("data.sources.byType")}
                heads={[terms.field("type", "Source"), say("data.count"), say("data.cited")]}
                rows={types.groups.map(({ count, summary, keys: [key] }) => ({
                  ...{ key: key!.value!, name: terms.value("SourceType", key!.value!), count, more: summary?.sum ?? 0 },
                  where: { type: { eq: key!.value } },
                }))}
              />
              <Counted
                kind="SOURCE"
                caption={say("data.sources.byPublisher", {
                  shown: number(publishers.groups.length),
                  of: number(publishers.groupCount),
                })}
                heads={[terms.field("publisher", "Source"), say("data.count"), say("data.cited")]}
                rows={publishers.groups.map(({ count, summary, keys: [key] }) => ({
                  ...{ key: key!.value!, name: key!.value!, count, more: summary?.sum ?? 0 },
                  where: { publisher: { eq: key!.value } },
                }))}
              />
            </div>
          </section>
          <section id="conflicts" aria-labelledby="conflicts-title">
            <h2 id="conflicts-title">{say("data.conflicts")}</h2>
            <div className={styles.halves}>
              <Counted
                kind="CONFLICT"
                caption={say("data.conflicts.byCause")}
                heads={[terms.field("cause", "Conflict"), say("data.count")]}
                rows={causes.groups.map(({ count, keys: [key] }) => ({
                  key: String(key!.value),
                  name: key!.value === null ? say("data.conflicts.noCause") : terms.value("ConflictCause", key!.value),
                  count,
                  where: { cause: key!.value === null ? { isNull: true } : { eq: key!.value } },
                }))}
              />
              <div className={styles.prose}>
                <p>{say("data.conflicts.lead", { count: causes.totalCount })}</p>
                <p>
                  {say("data.conflicts.undecided")}{" "}
                  <TableLink kind="CONFLICT" where={{ versions: { none: { chosen: { eq: true } } } }}>
                    {say("data.conflicts.undecidedCount", { count: undecided.totalCount })}
                  </TableLink>
                </p>
              </div>
            </div>
          </section>
        </div>
      )}
    </Answered>
  );
}
