import { lazy, Suspense, useEffect, useState } from "react";
import { useText } from "../language/text";
import styles from "./shell.module.css";

const Palette = lazy(() => import("../rooms/search/palette"));

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Opens the search from everywhere: by press, by «/», by Ctrl K. */
export function SearchButton() {
  const say = useText();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const combined = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!combined && (event.key !== "/" || event.ctrlKey || event.altKey || typesText(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say("search.open")} <kbd className={styles.key}>/</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
