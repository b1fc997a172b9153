import { Link } from "../../address/link";
import { useParams } from "../../address/use-param";
import type { KindName } from "../../kinds/kinds";
import { kindNamed } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Hit } from "./hit";
import { KindChips } from "./kind-chips";
import { NothingFound } from "./nothing-found";
import type { SearchHitsQuery } from "./search-hits.operation";
import { moreThan, toggled } from "./search-state";
import styles from "./search.module.css";

interface HitsProps {
  readonly words: string;
  readonly kinds: readonly KindName[];
  readonly shown: number;
  readonly search: SearchHitsQuery["search"];
}

/** The hits of words, narrowed by kinds, and where they lead. */
export function Hits({ words, kinds, shown, search: { totalCount, allWords, kindCounts, nodes } }: HitsProps) {
  const say = useText();
  const terms = useTerms();
  const [, change] = useParams();
  const setKinds = (chosen: readonly KindName[]) => change({ kinds: chosen.join(","), shown: null });
  const next = moreThan(shown, totalCount);
  const ids = nodes.map(({ record }) => record.id);
  const only = kinds.length === 1 ? kinds[0]! : null;
  return (
    <div className={styles.hits}>
      {kindCounts.length > 0 && (
        <KindChips
          counts={kindCounts}
          chosen={kinds}
          onToggle={(kind) => setKinds(toggled(kinds, kind))}
          onAll={() => setKinds([])}
        />
      )}
      {totalCount === 0 ? (
        <NothingFound words={words} kinds={kinds} counts={kindCounts} onAllKinds={() => setKinds([])} />
      ) : (
        <>
          <div className={styles.summary}>
            <p role="status">
              <strong>{say("search.count", { count: totalCount })}</strong>
              {!allWords && <span className={styles.warning}>{say("search.notAll")}</span>}
            </p>
            <Link to="/graph" params={{ ids: ids.join(",") }} className="button no-print">
              {say("search.graph", { count: ids.length })}
            </Link>
            {only && (
              <Link
                to={`/tables/${kindNamed(only).path}`}
                params={{ where: JSON.stringify({ id: { in: ids } }) }}
                className="button no-print"
              >
                {say("search.table", { count: ids.length, kind: terms.kind(only, "many") })}
              </Link>
            )}
          </div>
          <ol className={styles.found}>
            {nodes.map((hit) => (
              <Hit key={hit.record.id} hit={hit} />
            ))}
          </ol>
          {next && (
            <button type="button" className="button no-print" onClick={() => change({ shown: String(next) })}>
              {say("search.more", { count: Math.min(next, totalCount) - nodes.length })}
            </button>
          )}
        </>
      )}
    </div>
  );
}
