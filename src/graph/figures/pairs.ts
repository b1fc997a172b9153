import { BadInput } from "../bad-input";
import type { Figure, SeriesFigures, Term } from "./series-figures";
import { spanOf } from "./series-figures";

/** Figures of two series that are of the same span and edition. */
export interface Pair {
  readonly one: Figure;
  readonly other: Figure;
}

export interface Pairs {
  /** In the order of the one series. */
  readonly pairs: readonly Pair[];
  /** How many spans both have figures of, but none of one edition. */
  readonly leftOutCount: number;
}

/** A series in a question that takes two, under the name of its argument. */
export interface Given {
  readonly argument: string;
  readonly series: SeriesFigures;
}

const SUBJECT: readonly Term[] = ["reporter", "partner", "partnerScope", "coverage", "sector", "product"];
const BASIS: readonly Term[] = ["basis", "adjustment", "prices", "transformation"];
/** Balances set exports at the border against imports at the border or as valued by the customs. */
const VALUED: Readonly<Record<string, readonly string[]>> = { FAS: ["CUSTOMS", "CIF"], FOB: ["FOB", "CUSTOMS", "CIF"] };

/** The pairs that a balance is made of. @throws BadInput where these are not exports and imports of the same. */
export function balanced(exports: Given, imports: Given): Pairs {
  checkFlow(exports, ["EXPORT"]);
  checkFlow(imports, ["IMPORT"]);
  checkSubject(exports, imports, SUBJECT);
  const matching = VALUED[exports.series.terms.valuation!]?.includes(imports.series.terms.valuation!);
  checkBasis(exports, imports, matching ? BASIS : [...BASIS, "valuation"]);
  return pairs(exports, imports);
}

/** The pairs that shares are made of. @throws BadInput where the one cannot be a share of the other. */
export function shared(part: Given, whole: Given): Pairs {
  const flow = part.series.terms.flow!;
  checkFlow(whole, ["EXPORT", "IMPORT"].includes(flow) ? [flow, "TWO_WAY"] : [flow]);
  checkSubject(part, whole, ["reporter"]);
  checkBasis(part, whole, flow === whole.series.terms.flow ? [...BASIS, "valuation"] : BASIS);
  return pairs(part, whole);
}

function checkFlow({ argument, series: { id, terms } }: Given, flows: readonly string[]): void {
  if (flows.includes(terms.flow!)) return;
  const text = `${argument} is ${id}, whose flow is ${terms.flow}: ${flows.join(" or ")} is allowed.`;
  throw new BadInput("WRONG_FLOW", argument, text);
}

function checkSubject(one: Given, other: Given, terms: readonly Term[]): void {
  const text = difference(one, other, terms);
  if (text) throw new BadInput("DIFFERENT_SUBJECTS", other.argument, text);
}

function checkBasis(one: Given, other: Given, terms: readonly Term[]): void {
  const text = difference(one, other, terms);
  if (text) throw new BadInput("DIFFERENT_BASES", other.argument, text);
}

/** In which of some terms two series differ first; null where they are alike. */
function difference(one: Given, other: Given, terms: readonly Term[]): string | null {
  const [mine, theirs] = [one.series.terms, other.series.terms];
  const term = terms.find((each) => mine[each] !== theirs[each]);
  if (!term) return null;
  const values = `its ${term} is ${theirs[term] ?? "none"}, that of ${one.argument} ${mine[term] ?? "none"}`;
  return `${other.argument} is ${other.series.id}: ${values}; they must be the same.`;
}

function pairs(one: Given, other: Given): Pairs {
  const units = difference(one, other, ["unit"]);
  if (units) throw new BadInput("DIFFERENT_UNITS", other.argument, units);
  const isOne = one.series.terms.vintage !== null && other.series.terms.vintage !== null;
  const vintages = isOne ? difference(one, other, ["vintage"]) : null;
  if (vintages) throw new BadInput("DIFFERENT_VINTAGES", other.argument, vintages);
  const span = (figure: Figure) => spanOf(figure).join(" ");
  const cell = (figure: Figure) => `${span(figure)} ${figure.vintage}`;
  const byCell = new Map(other.series.figures.map((figure) => [cell(figure), figure]));
  const found = one.series.figures.flatMap((figure) => {
    const match = byCell.get(cell(figure));
    return match ? [{ one: figure, other: match }] : [];
  });
  const paired = new Set(found.map((pair) => span(pair.one)));
  const spans = new Set(other.series.figures.map(span));
  const common = new Set(one.series.figures.map(span).filter((each) => spans.has(each)));
  return { pairs: found, leftOutCount: common.size - paired.size };
}
