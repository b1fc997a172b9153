import type { PropsWithChildren } from "react";
import styles from "./answered.module.css";

/** Says that there is nothing, and what to do about it: never a blank space. */
export function Empty({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
