import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useText } from "../language/text";
import styles from "./page.module.css";

interface PageProps {
  readonly title: string;
  /** Beside the title: what can be done with the view. */
  readonly actions?: ReactNode;
  /** Above the title, such as the kind of a record. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

let arrived = false;

/** A room: its title, which the browser's tab shows too and which gets the focus when one comes from another room. */
export function Page({ title, actions, above, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  const site = useText()("shell.name");
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [path]);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          {above}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </article>
  );
}
