import type { Observation } from "./records";

/** The first and the last month or year of a figure. */
export const spanOf = ({ period, periodRange }: Observation) => periodRange ?? { from: period, to: period };

/** Text that is in order where the last days of partial dates are. */
export const lastDayOf = (date: string) =>
  `${date}-12-31`.slice(0, date.length === 4 ? 10 : 8) + (date.length === 7 ? "99" : "");
const firstDayOf = (date: string) => (date.length === 4 ? `${date}-01` : date);

/** The figures of a series in order: by the first month of the span, then the wider first, then the vintage, then the id. */
export const inOrder = (one: Observation, other: Observation) => {
  const key = (each: Observation) => [firstDayOf(spanOf(each).from), lastDayOf(spanOf(each).to), each.vintage, each.id];
  const [a, b] = [key(one), key(other)];
  if (a[0] !== b[0]) return a[0]! < b[0]! ? -1 : 1;
  if (a[1] !== b[1]) return a[1]! > b[1]! ? -1 : 1;
  return a[2] !== b[2] ? (a[2]! < b[2]! ? -1 : 1) : a[3]! < b[3]! ? -1 : 1;
};
