import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { CopyButton } from "../../ui/copy-button";
import { Dialog } from "../../ui/dialog";
import { CiteRecord } from "./cite-record.operation";
import styles from "./record.module.css";

interface CiteDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** How a record is cited, in three forms, each ready to copy. */
export default function CiteDialog({ id, onClose }: CiteDialogProps) {
  const say = useText();
  const { language } = useSharedVariables();
  const answer = useAnswer(CiteRecord, { id, language });
  return (
    <Dialog title={say("record.cite")} onClose={onClose}>
      <Answered answer={answer} lines={14}>
        {({ record }) =>
          record &&
          "plain" in record &&
          [
            { name: say("record.cite.plain"), text: record.plain },
            { name: "BibTeX", text: record.bibtex },
            { name: "CSL-JSON", text: record.csl },
          ].map(({ name, text }) => (
            <section key={name} className={styles.citation} aria-label={name}>
              <div className={styles.citationHead}>
                <h3>{name}</h3>
                <CopyButton label={say("record.copy")} text={text} of={name} />
              </div>
              <pre tabIndex={0} aria-label={name}>
                {text}
              </pre>
            </section>
          ))
        }
      </Answered>
    </Dialog>
  );
}
