import type { ComponentProps } from "react";
import { Link as RouterLink, useSearchParams } from "wouter";
import type { Params } from "./href";
import { hrefOf } from "./href";

/** Makes addresses that carry language and day on. */
export function useHref(): (path: string, params?: Params) => string {
  const [from] = useSearchParams();
  return (path, params = {}) => hrefOf(path, params, from);
}

interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** A path such as `/records/grv-ca-dairy-access`. */
  readonly to: string;
  readonly params?: Params;
}

/** A link within the explorer, which keeps language and day. */
export function Link({ to, params, ...rest }: LinkProps) {
  const href = useHref();
  return <RouterLink href={href(to, params)} {...rest} />;
}
