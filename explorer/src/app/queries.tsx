import { useEffect, useState } from "react";
import { useSharedVariables } from "../address/use-shared";
import { asWritten } from "../api/client";
import type { Listed } from "../api/shelf";
import { useText } from "../language/text";
import { CopyButton } from "../ui/copy-button";
import { Dialog } from "../ui/dialog";
import { nameOf, playgroundLink, withCitation } from "./citing";
import styles from "./shell.module.css";

interface QueriesProps {
  readonly listed: readonly Listed[];
  readonly onClose: () => void;
}

/** The operations of a view with their variables, each a press from the playground, and how its answer is cited. */
export default function Queries({ listed, onClose }: QueriesProps) {
  const say = useText();
  return (
    <Dialog title={say("query.title")} onClose={onClose}>
      <p className="muted">{say("query.lead")}</p>
      <div className={styles.queries}>
        {listed.map((each, i) => (
          <Query key={i} {...each} />
        ))}
      </div>
    </Dialog>
  );
}

function Query({ text, variables }: Listed) {
  const say = useText();
  const cited = withCitation(text);
  const citation = useCitation(cited, variables);
  return (
    <section className={styles.query}>
      <h3>{nameOf(text)}</h3>
      <div className={styles.row}>
        <a className="button" data-primary href={playgroundLink(cited, variables)} target="_blank" rel="noopener">
          {say("query.open")}
        </a>
        <CopyButton label={say("query.copy")} text={cited} />
        {citation && <CopyButton label={say("query.copyCitation")} text={citation} />}
      </div>
      <pre tabIndex={0} aria-label={say("query.operation")}>
        {cited}
      </pre>
      <pre tabIndex={0} aria-label={say("query.variables")}>
        {JSON.stringify(variables, null, 2)}
      </pre>
      {citation && (
        <p className="small">
          <strong>{say("query.citation")}</strong> {citation}
        </p>
      )}
    </section>
  );
}

/** How the answer to an operation is cited, as the answer itself says. */
function useCitation(text: string, variables: object): string | null {
  const { language } = useSharedVariables();
  const given = JSON.stringify({ ...variables, language });
  const [citation, setCitation] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const asked = asWritten.query<{ citation: string }>(text, JSON.parse(given) as object);
    void asked.toPromise().then(({ data }) => wanted && setCitation(data?.citation ?? null));
    return () => {
      wanted = false;
    };
  }, [text, given]);
  return citation;
}
