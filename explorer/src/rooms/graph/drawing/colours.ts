import { looks } from "../../../kinds/look";

const NAMES = [
  ...new Set(Object.values(looks).map(({ colour }) => colour)),
  ...["paper", "raised", "ink", "muted", "line", "line-strong", "accent"],
];

/** The colours of the palette as they are now, by their names: a canvas cannot read the tokens itself. */
export type Colours = Readonly<Record<string, string>>;

export function coloursNow(): Colours {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colours = Object.fromEntries(
    NAMES.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours;
}

/** Tells when the reader goes from light to dark or back. Returns how to stop. */
export function onColours(change: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", change);
  return () => dark.removeEventListener("change", change);
}
