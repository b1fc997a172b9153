import { SHARED } from "./shared";

/** What a view keeps in its address; an empty value is left out. */
export type Params = Readonly<Record<string, string | null | undefined>>;

/** An address within the explorer, which carries language and day on from the one it is reached from. */
export function hrefOf(path: string, params: Params, from: URLSearchParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  for (const name of SHARED) {
    const value = from.get(name);
    if (value && !(name in params)) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
