import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import type { CombinedError } from "urql";
import { useQuery } from "urql";
import { useEffect, useId, useMemo } from "react";
import { useShelf } from "./shelf";

/** An operation of a .graphql file, with the types of what it takes and answers. */
export type Operation<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

/** What the API has answered by now. */
export interface Answer<Data> {
  /** The newest answer to this operation, also while a next one is awaited; null while there is none. */
  readonly data: Data | null;
  readonly error: CombinedError | null;
  readonly waiting: boolean;
  readonly askAgain: () => void;
}

interface Options {
  /** Asks nothing for now. */
  readonly pause?: boolean;
  /** Leaves it out of «show this query»: what is asked while typing. */
  readonly unlisted?: boolean;
}

/** Asks an operation and lists it among those of the view. */
export function useAnswer<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { pause = false, unlisted = false }: Options = {},
): Answer<Data> {
  const text = operation.toString();
  const [result, ask] = useQuery<Data>({ query: text, variables, pause });
  const id = useId();
  const shelf = useShelf();
  const given = JSON.stringify(variables);
  useEffect(() => {
    if (pause || unlisted) return;
    shelf.put(id, { text: text.trim(), variables: JSON.parse(given) as object });
    return () => shelf.take(id);
  }, [shelf, id, text, given, pause, unlisted]);
  return useMemo(
    () => ({
      data: result.data ?? null,
      error: result.error ?? null,
      waiting: result.fetching || result.stale,
      askAgain: () => ask({ requestPolicy: "network-only" }),
    }),
    [result, ask],
  );
}
