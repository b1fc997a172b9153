import type { Tie } from "./network";
import { tiesByRecord } from "./network";
import type { View } from "./view";

const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

export const isOpened = ({ starts, opened }: View, id: string): boolean => starts.includes(id) || opened.includes(id);

/** Asks for the neighbours of a record too. */
export function expand(view: View, id: string): View {
  return isOpened(view, id) ? view : { ...view, opened: [...view.opened, id], selected: id };
}

/**
 * Takes the neighbours of a record away again: those that no other opened record has. What was opened from there, and
 * hangs on nothing else, is closed with it.
 * @param anchors the records of the paths that are shown, which stay whatever is collapsed.
 */
export function collapse(view: View, id: string, ties: readonly Tie[], anchors: readonly string[] = []): View {
  const opened = new Set(without(view.opened, id));
  const ties_ = tiesByRecord(ties);
  const reached = new Set<string>();
  const queue = [...view.starts, ...anchors];
  for (let at = 0; at < queue.length; at++) {
    const from = queue[at]!;
    if (reached.has(from)) continue;
    reached.add(from);
    const walks = view.starts.includes(from) || opened.has(from);
    const next = (ties_.get(from) ?? []).map(({ other }) => other);
    // Only what is opened leads on; a record at the edge is shown, and that is all.
    queue.push(...(walks ? next : next.filter((other) => anchors.includes(other))));
  }
  return { ...view, opened: [...opened].filter((each) => reached.has(each)), selected: id };
}

/** Expands a record, or collapses it where it is expanded. A record that the view starts from stays as it is. */
export function toggle(view: View, id: string, ties: readonly Tie[], anchors: readonly string[] = []): View {
  if (view.starts.includes(id)) return { ...view, selected: id };
  return view.opened.includes(id) ? collapse(view, id, ties, anchors) : expand(view, id);
}

/** Leaves a record out; nothing starts from it any more. */
export function leaveOut(view: View, id: string): View {
  return {
    ...view,
    starts: without(view.starts, id),
    opened: without(view.opened, id),
    left: [...without(view.left, id), id],
    selected: view.selected === id ? null : view.selected,
  };
}

/** Begins anew from a record, with the same filters. */
export function startFrom(view: View, id: string): View {
  return {
    ...view,
    starts: [id],
    opened: [],
    left: without(view.left, id),
    selected: id,
    from: null,
    to: null,
    path: null,
  };
}

/** Starts from one more record. */
export function alsoFrom(view: View, id: string): View {
  if (view.starts.includes(id)) return { ...view, selected: id };
  return {
    ...view,
    starts: [...view.starts, id],
    opened: without(view.opened, id),
    left: without(view.left, id),
    selected: id,
  };
}
