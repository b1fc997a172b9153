import { Link } from "../../address/link";
import { useShared } from "../../address/use-shared";
import { useText } from "../../language/text";
import { exportLink } from "./exports";
import { entityWhere } from "./state";
import type { Table } from "./use-table";
import styles from "./tables.module.css";

/** The formats as they are called in every language. */
const FORMATS = { csv: "CSV", jsonl: "JSON", graphml: "GraphML" } as const;

/** Takes the records of a table along: as files, exactly those of all its pages, or to another room. */
export function Takeaway({ table: { kind, where } }: { readonly table: Table }) {
  const say = useText();
  const shared = useShared();
  return (
    <>
      <ul className={styles.downloads}>
        <li aria-hidden="true" className="muted">
          {say("tables.download")}
        </li>
        {(["csv", "jsonl", "graphml"] as const).map((format) => (
          <li key={format}>
            <a
              className="button"
              href={exportLink(format, kind, where, shared)}
              aria-label={say("tables.download.as", { format: FORMATS[format] })}
              download
            >
              {FORMATS[format]}
            </a>
          </li>
        ))}
      </ul>
      <Link to="/timeline" params={{ kinds: kind.name, where: entityWhere(kind, where) }} className="button">
        {say("tables.timeline")}
      </Link>
    </>
  );
}
