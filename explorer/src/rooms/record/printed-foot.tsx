import { useLocation } from "wouter";
import { useText } from "../../language/text";
import styles from "./record.module.css";

interface PrintedFootProps {
  readonly id: string;
  readonly citation: string;
  readonly revision: number;
}

/** On paper only: how the record is cited, its address, and the revision that was printed. */
export function PrintedFoot({ id, citation, revision }: PrintedFootProps) {
  const say = useText();
  const [path] = useLocation();
  return (
    <footer className={styles.printedFoot}>
      <p>
        <strong>{say("query.citation")}</strong> {citation}
      </p>
      <p>{say("record.printed", { id, revision, address: location.origin + path })}</p>
    </footer>
  );
}
