import { useParam } from "../../address/use-param";
import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { CopyButton } from "../../ui/copy-button";
import { DataAndMethod } from "./data-and-method.operation";
import styles from "./data.module.css";
import { UsmcaJointReviewRecords } from "./usmca-joint-review-records.operation";

const STYLES = { PLAIN: "data.cite.plain", BIBTEX: "BibTeX", CSL_JSON: "CSL-JSON" } as const;
type Style = keyof typeof STYLES;

const isStyle = (text: string | null): text is Style => text !== null && text in STYLES;

/** How the records are cited and credited, ready to copy, in the style that the address names. */
export function Cite() {
  const say = useText();
  const { language, ...day } = useSharedVariables();
  const [given, setStyle] = useParam("style");
  const style = isStyle(given) ? given : "PLAIN";
  const answer = useAnswer(UsmcaJointReviewRecords, { style, language });
  const attribution = useAnswer(DataAndMethod, day, { unlisted: true }).data?.dataset.attribution;
  return (
    <section id="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">{say("data.cite")}</h2>
      <p className={styles.prose}>{say("data.cite.lead")}</p>
      <div role="group" aria-label={say("data.cite.style")} className={styles.row}>
        {(Object.keys(STYLES) as Style[]).map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === style}
            onClick={() => setStyle(each === "PLAIN" ? null : each)}
          >
            {each === "PLAIN" ? say(STYLES.PLAIN) : STYLES[each]}
          </button>
        ))}
      </div>
      <Answered answer={answer} lines={5}>
        {({ cited }) => (
          <div className={styles.cited}>
            <pre tabIndex={0} aria-label={say("data.cite.citation")}>
              {cited}
            </pre>
            <CopyButton label={say("data.cite.copy")} text={cited} />
          </div>
        )}
      </Answered>
      {attribution && (
        <div className={styles.cited}>
          <h3>{say("data.credit")}</h3>
          <pre tabIndex={0} aria-label={say("data.credit")}>
            {attribution}
          </pre>
          <CopyButton label={say("data.credit.copy")} text={attribution} />
        </div>
      )}
    </section>
  );
}
