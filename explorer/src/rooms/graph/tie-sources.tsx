import { Link } from "../../address/link";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import styles from "./card.module.css";
import type { Path, Tie } from "./network";

/** What a relationship says of itself: where in a source, since when, what is noted. */
export function TieNotes({
  tie: { citation, measureRelation },
}: {
  readonly tie: Pick<Tie, "citation" | "measureRelation">;
}) {
  const say = useText();
  return (
    <>
      {citation && (
        <span className="muted">
          {" "}
          <span lang="en">{citation.locator}</span>
          {citation.supports.length > 0 && ` (${say("graph.tie.supports", { what: citation.supports.join(", ") })})`}
        </span>
      )}
      {measureRelation?.from && (
        <span className="muted">
          {" "}
          {say("graph.tie.since")} <DateText date={measureRelation.from} />
        </span>
      )}
      {measureRelation?.note && (
        <span className="muted" lang="en">
          {" "}
          {measureRelation.note}
        </span>
      )}
    </>
  );
}

/** Who states a tie of a path, and on what sources, each with where to look. */
export function TieSources({ tie }: { readonly tie: Path["hops"][number]["ties"][number] }) {
  const say = useText();
  const { statedBy } = tie;
  const { edges, totalCount } = statedBy.citations;
  return (
    <div className={styles.sources}>
      <TieNotes tie={tie} />
      <p>
        {say("graph.tie.statedBy")} <RecordLink record={statedBy} />
        {totalCount === 0 && ` ${say("graph.tie.noSources")}`}
      </p>
      <ul>
        {edges.map(({ node, locator }) => (
          <li key={node.id}>
            <RecordLink record={node} /> <span className="muted">{node.publisher}</span>{" "}
            <span lang="en">— {locator}</span>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && (
        <Link to={`/records/${encodeURIComponent(statedBy.id)}`}>
          {say("graph.tie.moreSources", { count: totalCount - edges.length })}
        </Link>
      )}
    </div>
  );
}
