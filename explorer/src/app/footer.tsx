import { useAnswer } from "../api/use-answer";
import { useFormats } from "../language/formats";
import { useText } from "../language/text";
import { DatasetAtAGlance } from "./dataset.operation";
import styles from "./shell.module.css";

/** How far the data reaches, what may be done with it, and where the API is. */
export function Footer() {
  const say = useText();
  const { date } = useFormats();
  const { data } = useAnswer(DatasetAtAGlance, {}, { unlisted: true });
  return (
    <footer className={styles.footer}>
      <span>
        {data &&
          say("footer.covered", { day: date(data.dataset.coveredUntil), revision: data.dataset.revision.number })}
      </span>
      {data && <a href={data.dataset.licenceUrl}>{data.dataset.licence}</a>}
      <a href="/playground/" className="no-print">
        {say("footer.playground")}
      </a>
    </footer>
  );
}
