import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Shared, SharedVariables } from "./shared";
import { sharedOf } from "./shared";

/** What the address says of language and day. */
export function useShared(): Shared {
  const [params] = useSearchParams();
  return useMemo(() => sharedOf(params, navigator.languages), [params]);
}

/** The same as variables for an operation. */
export function useSharedVariables(): SharedVariables {
  const { language, ...time } = useShared();
  return { language: language.toUpperCase() as SharedVariables["language"], ...time };
}
