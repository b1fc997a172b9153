import type { RecordLineFragment } from "../../api/fragments.operation";

/** What can be chosen while one types. */
export type Option =
  | {
      readonly type: "record";
      readonly record: RecordLineFragment;
      /** The name by which it was found; null where that is the title shown. */
      readonly name: string | null;
    }
  /** Words to search for. */
  | { readonly type: "words"; readonly words: string }
  /** The room with all hits. */
  | { readonly type: "all"; readonly words: string };

/** Options under a heading. */
export interface OptionGroup {
  readonly heading: "named" | "found" | "recent" | "try" | "all";
  readonly options: readonly Option[];
}

interface Suggested {
  readonly text: string;
  readonly record: RecordLineFragment;
}

/** How many records are offered at once. */
const MOST = 12;

/**
 * What is offered for what was typed: the records it names, then others that the words find, then the way to all. A
 * record is offered once.
 */
export function optionsFor(
  words: string,
  suggested: readonly Suggested[],
  found: readonly RecordLineFragment[],
): readonly OptionGroup[] {
  const named = suggested.slice(0, MOST).map(({ text, record }): Option => {
    return { type: "record", record, name: text === record.localizedTitle.text ? null : text };
  });
  const ids = new Set(suggested.map(({ record }) => record.id));
  const others = found
    .filter(({ id }) => !ids.has(id))
    .slice(0, MOST - named.length)
    .map((record): Option => ({ type: "record", record, name: null }));
  const groups: readonly OptionGroup[] = [
    { heading: "named", options: named },
    { heading: "found", options: others },
    { heading: "all", options: found.length > 0 ? [{ type: "all", words }] : [] },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Which option a key leads to from the active one, around the ends; null: the key is for something else. */
export function movedTo(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return active > 0 ? active - 1 : count - 1;
  return null;
}
