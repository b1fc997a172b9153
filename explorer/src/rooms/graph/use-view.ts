import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { useParams } from "../../address/use-param";
import type { View } from "./view";
import { paramsOf, viewOf } from "./view";

interface How {
  /** Not a step that «back» takes back: what is selected. */
  readonly replace?: boolean;
}

export type Change = (view: View, how?: How) => void;

/** What the graph shows, as the address has it, and how to show something else. */
export function useView(): readonly [View, Change] {
  const [params] = useSearchParams();
  const [, change] = useParams();
  const view = useMemo(() => viewOf(params), [params]);
  const show = useCallback<Change>(
    (next, how) => change(paramsOf(next) as Readonly<Record<string, string | null>>, how),
    [change],
  );
  return [view, show];
}
