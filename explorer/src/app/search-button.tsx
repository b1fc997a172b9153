import { lazy, Suspense, useEffect, useState } from "react";
import { useText } from "../language/text";
import styles from "./shell.module.css";

const fetchPalette = () => import("../rooms/search/palette");
const Palette = lazy(fetchPalette);

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Opens the search from everywhere: by press, by «/», by Ctrl K. */
export function SearchButton() {
  const say = useText();
  const [open, setOpen] = useState(false);
  // Keys that are pressed while it is fetched would be lost.
  useEffect(() => {
    const timer = setTimeout(() => void fetchPalette().catch(() => undefined), 2_000);
    return () => clearTimeout(timer);
  }, []);
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
