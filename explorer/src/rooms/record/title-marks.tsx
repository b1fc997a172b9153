import type { RecordLineFragment } from "../../api/fragments.operation";
import { useText } from "../../language/text";
import styles from "./record.module.css";

/** Says of the title above it that it is in another language, or our own translation. */
export function TitleMarks({ record: { localizedTitle } }: { readonly record: RecordLineFragment }) {
  const say = useText();
  const { isFallback, isTranslation, language } = localizedTitle;
  return (
    <>
      {isFallback && <span className={styles.tag}>{`${language}: ${say("title.fallback")}`}</span>}
      {isTranslation && <span className={styles.tag}>{say("title.translation")}</span>}
    </>
  );
}
