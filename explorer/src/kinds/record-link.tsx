import type { RecordLineFragment } from "../api/fragments.operation";
import { Link } from "../address/link";
import { useText } from "../language/text";
import { useTerms } from "../language/terms";
import { KindMark } from "./kind-mark";
import styles from "./kinds.module.css";

/** The title of a record, in its own language and marked where that is not the reader's or not an official one. */
export function RecordTitle({ record: { localizedTitle } }: { readonly record: RecordLineFragment }) {
  const say = useText();
  const { text, language, isFallback, isTranslation } = localizedTitle;
  const code = language.toLowerCase();
  return (
    <>
      <span className={styles.title} lang={isFallback ? code : undefined}>
        {text}
      </span>
      {isFallback && (
        <abbr className={styles.language} title={say("title.fallback")}>
          {language}
        </abbr>
      )}
      {isTranslation && (
        <abbr className={styles.language} title={say("title.translation")}>
          {say("title.translation.mark")}
        </abbr>
      )}
    </>
  );
}

/** A record by its title and mark, leading to its page. */
export function RecordLink({ record }: { readonly record: RecordLineFragment }) {
  const terms = useTerms();
  return (
    <Link to={`/records/${encodeURIComponent(record.id)}`} className={styles.link}>
      <KindMark kind={record.entityKind} />
      <span className="unseen">{terms.kind(record.entityKind)}: </span>
      <RecordTitle record={record} />
    </Link>
  );
}
