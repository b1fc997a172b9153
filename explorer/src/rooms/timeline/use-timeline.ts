import { useEffect, useMemo, useState } from "react";
import type { CombinedError } from "urql";
import { useClient } from "urql";
import { useSharedVariables } from "../../address/use-shared";
import type { Answer } from "../../api/use-answer";
import { useAnswer } from "../../api/use-answer";
import type { Entry } from "./entries";
import type { TimelineState } from "./state";
import type { TimelineQuery } from "./timeline.operation";
import { Timeline } from "./timeline.operation";

/** A timeline from its first date to its last. */
export interface Whole {
  readonly coveredUntil: string;
  readonly entries: readonly Entry[];
  /** How many there are; more than the entries where these are too many to fetch. */
  readonly totalCount: number;
}

interface Rest {
  /** The answer that this goes on from. */
  readonly of: TimelineQuery;
  readonly entries: readonly Entry[];
  readonly error: CombinedError | null;
}

/** So many entries are fetched at most. */
const MOST = 5_000;

/** The timeline of what an address asks for, fetched page by page, as one answer. */
export function useTimeline({ ids, related, where }: TimelineState): Answer<Whole> {
  const client = useClient();
  const shared = useSharedVariables();
  const asked = { ids: ids.length > 0 ? ids : null, related, where, ...shared };
  const first = useAnswer(Timeline, { ...asked, after: null });
  const [rest, setRest] = useState<Rest | null>(null);
  const given = JSON.stringify(asked);
  useEffect(() => {
    const data = first.data;
    if (!data || first.waiting) return;
    let wanted = true;
    const walk = async () => {
      const entries = [...data.timeline.nodes];
      let { hasNextPage, endCursor } = data.timeline.pageInfo;
      let error: CombinedError | null = null;
      while (hasNextPage && entries.length < MOST && wanted) {
        const variables = { ...(JSON.parse(given) as typeof asked), after: endCursor };
        const page = await client.query<TimelineQuery>(Timeline.toString(), variables).toPromise();
        error = page.error ?? null;
        if (!page.data) break;
        entries.push(...page.data.timeline.nodes);
        ({ hasNextPage, endCursor } = page.data.timeline.pageInfo);
      }
      if (wanted) setRest({ of: data, entries, error });
    };
    void walk();
    return () => {
      wanted = false;
    };
  }, [client, first.data, first.waiting, given]);
  return useMemo(() => {
    const whole = rest && !rest.error ? rest : null;
    return {
      data: whole && {
        coveredUntil: whole.of.dataset.coveredUntil,
        entries: whole.entries,
        totalCount: whole.of.timeline.totalCount,
      },
      error: first.error ?? rest?.error ?? null,
      waiting: first.waiting || (first.data !== null && rest?.of !== first.data),
      askAgain: first.askAgain,
    };
  }, [first, rest]);
}
