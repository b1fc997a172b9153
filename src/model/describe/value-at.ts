/** The value at a path such as `dates.inForce`; undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | null)?.[step], value);
}
