import { useText } from "../language/text";
import { useTerms } from "../language/terms";
import { RecordLink } from "../kinds/record-link";
import { DateText } from "../ui/date-text";
import type { Cited } from "./citations";
import { fieldWords } from "./field-words";
import { Outside } from "./outside";
import styles from "./evidence.module.css";

/** A source with where in it to look, who published it and when, and the way to it. */
export function SourceEntry({ citation: { locator, node, supports } }: { readonly citation: Cited }) {
  const say = useText();
  const terms = useTerms();
  return (
    <div className={styles.source}>
      <div>
        <RecordLink record={node} />
      </div>
      <div className={styles.place}>
        <span className="unseen">{say("record.locator")}: </span>
        <span lang="en">{locator}</span>
      </div>
      <div className={styles.facts}>
        <span>{node.publisher}</span>
        {node.published && (
          <span>
            <DateText date={node.published} />
            {node.publishedApprox && ` (${say("record.approximate")})`}
          </span>
        )}
        <span>{terms.value("SourceType", node.type)}</span>
        {node.retrieved && (
          <span>
            {say("record.retrieved")} <DateText date={node.retrieved} />
          </span>
        )}
        {node.url && <Outside href={node.url}>{say("record.openSource")}</Outside>}
        {node.primaryUrl && <Outside href={node.primaryUrl}>{say("record.openPrimary")}</Outside>}
      </div>
      {supports && supports.length > 0 && (
        <div className={styles.facts}>
          {say("record.supports", { fields: supports.map((path) => fieldWords(path, terms)).join(", ") })}
        </div>
      )}
    </div>
  );
}
