import type { ReactNode } from "react";
import { useId, useState } from "react";
import styles from "./evidence.module.css";

interface DisclosureProps {
  /** What the button says. */
  readonly label: string;
  /** What it belongs to, for those who hear it alone. */
  readonly of: string;
  /** What is shown once it is pressed. */
  readonly children: () => ReactNode;
}

/** A small button that shows what a statement rests on, below it. */
export function Disclosure({ label, of, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${styles.disclose} no-print`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${label}: ${of}`}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div id={id} className={styles.disclosed}>
          {children()}
        </div>
      )}
    </>
  );
}
