import type { Span } from "./days";
import { dateOfDay, lengthOf } from "./days";
import { stepped } from "./window";

/** How much happened in a stretch of time. */
export interface Bin extends Span {
  /** The number of dates in it; one that is known to a month or a year only is spread over its days. */
  readonly count: number;
}

const MOST = 240;

/** The edges of bins: months where there are not too many, else quarters, else years. */
function edgesOf(domain: Span): readonly number[] {
  const months = lengthOf(domain) / 30.4;
  const every = months <= MOST ? 1 : months <= 3 * MOST ? 3 : 12;
  const edges: number[] = [];
  for (let day = domain.first; day <= domain.last; day = stepped(day, "month", 1)) {
    if ((Number(dateOfDay(day).slice(5, 7)) - 1) % every === 0) edges.push(day);
  }
  return [...edges, domain.last + 1];
}

/** How much happened when. */
export function binsOf(spans: readonly Span[], domain: Span): readonly Bin[] {
  const edges = edgesOf(domain);
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (const span of spans) {
    let i = Math.max(
      0,
      edges.findLastIndex((edge) => edge <= span.first),
    );
    for (; i < counts.length && edges[i]! <= span.last; i++) {
      const shared = Math.min(span.last + 1, edges[i + 1]!) - Math.max(span.first, edges[i]!);
      counts[i]! += Math.max(0, shared) / lengthOf(span);
    }
  }
  return counts.map((count, i) => ({ first: edges[i]!, last: edges[i + 1]! - 1, count }));
}
