import { Link } from "../../address/link";
import { KindBadge } from "../../kinds/kind-mark";
import { RecordTitle } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { remember } from "./recent";
import type { SearchHitsQuery } from "./search-hits.operation";
import styles from "./search.module.css";

type Found = SearchHitsQuery["search"]["nodes"][number];

/** A record that words found: its title, and what of it they found. */
export function Hit({ hit: { record, field, fragment } }: { readonly hit: Found }) {
  const say = useText();
  const inTitle = fragment.map(({ text }) => text).join("") === record.localizedTitle.text;
  return (
    <li className={styles.hit}>
      <Link
        to={`/records/${encodeURIComponent(record.id)}`}
        className={styles.title}
        onClick={() => remember(record.id)}
      >
        {inTitle ? <Fragment parts={fragment} /> : <RecordTitle record={record} />}
      </Link>
      <div className={styles.why}>
        <KindBadge kind={record.entityKind} />
        <span className="muted small">{say(`search.in.${field}`)}</span>
        {!inTitle && (
          <span className="small" lang={field === "SUMMARY" ? "en" : undefined}>
            <Fragment parts={fragment} />
          </span>
        )}
      </div>
    </li>
  );
}

function Fragment({ parts }: { readonly parts: Found["fragment"] }) {
  return <>{parts.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}</>;
}
