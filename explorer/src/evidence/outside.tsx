import type { ReactNode } from "react";
import { useText } from "../language/text";
import styles from "./evidence.module.css";

interface OutsideProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that leaves the explorer, and says so. */
export function Outside({ href, children }: OutsideProps) {
  const say = useText();
  return (
    <a className={styles.outside} href={href} target="_blank" rel="noopener noreferrer external">
      {children}
      <span aria-hidden="true"> ↗</span>
      <span className="unseen"> ({say("record.leaves")})</span>
    </a>
  );
}
