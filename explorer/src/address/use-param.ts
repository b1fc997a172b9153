import { useCallback } from "react";
import { useSearchParams } from "wouter";

interface Setting {
  /** Replaces the address instead of adding a step to go back to: for what changes with every key. */
  readonly replace?: boolean;
}

/** Values of the address and how to change them: each change is a step that «back» takes back. */
export function useParams(): [
  URLSearchParams,
  (changes: Readonly<Record<string, string | null>>, how?: Setting) => void,
] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>, { replace = false }: Setting = {}) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace },
      ),
    [setParams],
  );
  return [params, change];
}

/** One value of the address; null where it is not given. */
export function useParam(name: string): [string | null, (value: string | null, how?: Setting) => void] {
  const [params, change] = useParams();
  const set = useCallback((value: string | null, how?: Setting) => change({ [name]: value }, how), [change, name]);
  return [params.get(name), set];
}

/** A list in the address, its items parted by commas. */
export function useListParam(name: string): [readonly string[], (items: readonly string[], how?: Setting) => void] {
  const [value, set] = useParam(name);
  const setItems = useCallback((items: readonly string[], how?: Setting) => set(items.join(",") || null, how), [set]);
  return [value ? value.split(",") : [], setItems];
}
