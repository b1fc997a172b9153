import { Fragment } from "react";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { Empty } from "../../ui/empty";
import shared from "./graph.module.css";
import styles from "./paths.module.css";
import type { GraphPathsQuery } from "./graph-paths.operation";
import { TieSources } from "./tie-sources";
import type { Change } from "./use-view";
import { useWords } from "./use-words";
import type { Path } from "./network";
import { fromStating } from "./network";
import type { View } from "./view";
import { LONGEST_PATH } from "./view";

interface PathListProps {
  readonly paths: GraphPathsQuery["paths"];
  readonly view: View;
  readonly show: Change;
}

/** The paths between two records, each as a sentence, with the sources of every step. */
export function PathList({ paths, view, show }: PathListProps) {
  const say = useText();
  if (paths.shortest === null) return <NoPath view={view} show={show} />;
  return (
    <>
      <p role="status">
        {say("graph.path.found", { count: paths.totalCount, length: paths.shortest })}
        {paths.nodes.length < paths.totalCount && ` ${say("graph.path.first", { count: paths.nodes.length })}`}
      </p>
      <ol className={styles.paths}>
        {paths.nodes.map((path, i) => (
          <li key={i}>
            <PathItem
              path={path}
              isChosen={view.path === i}
              isAlone={paths.nodes.length === 1}
              onChoose={() => show({ ...view, path: view.path === i ? null : i })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function NoPath({ view, show }: Omit<PathListProps, "paths">) {
  const say = useText();
  return (
    <Empty title={say("graph.path.none", { length: view.maxLength })}>
      <p>{say(view.hubs ? "graph.path.none.help" : "graph.path.none.hubs")}</p>
      <div className={shared.row}>
        {view.maxLength < LONGEST_PATH && (
          <button type="button" className="button" onClick={() => show({ ...view, maxLength: LONGEST_PATH })}>
            {say("graph.path.lengthen", { length: LONGEST_PATH })}
          </button>
        )}
        {!view.hubs && (
          <button type="button" className="button" onClick={() => show({ ...view, hubs: true })}>
            {say("graph.path.throughHubs")}
          </button>
        )}
      </div>
    </Empty>
  );
}

interface PathItemProps {
  readonly path: Path;
  readonly isChosen: boolean;
  readonly isAlone: boolean;
  readonly onChoose: () => void;
}

function PathItem({ path, isChosen, isAlone, onChoose }: PathItemProps) {
  const say = useText();
  const words = useWords();
  const recordOf = (id: string) => path.records.find((record) => record.id === id)!;
  return (
    <div className={styles.path} data-chosen={isChosen || undefined}>
      <p className={styles.sentence}>
        <RecordLink record={path.records[0]!} />
        {path.hops.map((hop) => (
          <Fragment key={hop.to.id}>
            {" — "}
            <em>{[...new Set(hop.ties.map((tie) => words(fromStating(tie), hop.from.id)))].join("; ")}</em>
            {" → "}
            <RecordLink record={recordOf(hop.to.id)} />
          </Fragment>
        ))}
      </p>
      {!isAlone && (
        <button type="button" className="button small" aria-pressed={isChosen} onClick={onChoose}>
          {say("graph.path.emphasise")}
        </button>
      )}
      <details>
        <summary>{say("graph.path.sources", { count: path.length })}</summary>
        <ol className={styles.hops}>
          {path.hops.flatMap((hop) =>
            hop.ties.map((tie, i) => (
              <li key={`${hop.to.id} ${i}`}>
                <RecordLink record={recordOf(hop.from.id)} /> <em>{words(fromStating(tie), hop.from.id)}</em>{" "}
                <RecordLink record={recordOf(hop.to.id)} />
                <TieSources tie={tie} />
              </li>
            )),
          )}
        </ol>
      </details>
    </div>
  );
}
