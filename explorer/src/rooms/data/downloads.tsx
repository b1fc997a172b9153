import { useShared } from "../../address/use-shared";
import { KindMark } from "../../kinds/kind-mark";
import { kinds } from "../../kinds/kinds";
import { useFormats } from "../../language/formats";
import type { MessageId } from "../../language/text";
import { useText } from "../../language/text";
import { csvTable, exportAddress, OTHER_TABLES } from "./exports";
import styles from "./data.module.css";

const FORMATS: readonly { path: string; name: string; use: MessageId }[] = [
  { path: "jsonl", name: "JSON Lines", use: "data.downloads.jsonl" },
  { path: "graphml", name: "GraphML", use: "data.downloads.graphml" },
  { path: "jsonld", name: "JSON-LD", use: "data.downloads.jsonld" },
  { path: "ttl", name: "Turtle", use: "data.downloads.ttl" },
];

/** Everything as files, in each of the formats, and the API behind the pages. */
export function Downloads() {
  const say = useText();
  const { date } = useFormats();
  const { asOf } = useShared();
  const csv = (table: string) => (
    <a href={exportAddress(`csv/${table}`, asOf)} download>
      {table}.csv
    </a>
  );
  return (
    <section id="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{say("data.downloads")}</h2>
      <p className={styles.prose}>
        {say("data.downloads.lead")} {asOf && say("data.downloads.asOf", { day: date(asOf) })}
      </p>
      <dl className={styles.formats}>
        {FORMATS.map(({ path, name, use }) => (
          <div key={path}>
            <dt>
              <a href={exportAddress(path, asOf)} download>
                {name}
              </a>
            </dt>
            <dd>{say(use)}</dd>
          </div>
        ))}
        <div>
          <dt>CSV</dt>
          <dd>
            {say("data.downloads.csv")}
            <ul className={styles.tables}>
              {kinds.map((kind) => (
                <li key={kind.name}>
                  <KindMark kind={kind.name} /> {csv(csvTable(kind))}
                </li>
              ))}
              {OTHER_TABLES.map((table) => (
                <li key={table}>{csv(table)}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>
            <a href="/playground/">{say("data.api")}</a>
          </dt>
          <dd>
            {say("data.api.text")} <code>POST /graphql</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
