import type { SourceLineFragment } from "../../api/fragments.operation";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import styles from "./positions.module.css";

interface SourcesProps {
  readonly citations: readonly { readonly locator: string; readonly node: SourceLineFragment }[];
}

/** The sources of a position, each with the place in it. */
export function Sources({ citations }: SourcesProps) {
  const say = useText();
  return (
    <div className={styles.sources}>
      <h4 className="small">{say("compare.sources", { count: citations.length })}</h4>
      <ul>
        {citations.map(({ locator, node }, i) => (
          <li key={i} className="small">
            <RecordLink record={node} />
            <span className="muted">
              {" "}
              {node.publisher}
              {node.published && (
                <>
                  , <DateText date={node.published} />
                </>
              )}
              {" · "}
              <span lang="en">{locator}</span>
            </span>{" "}
            {node.url && (
              <a href={node.url} rel="noopener">
                {say("compare.original")}
                <span className="unseen">: {node.localizedTitle.text}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
