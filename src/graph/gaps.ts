import type { Model } from "../model";
import type { Graph } from "./graph";
import { RECORD } from "./patterns";
import { Scope } from "./scope";

/** What a rule needs to know to look for gaps. */
export interface Looking {
  readonly model: Model;
  /** Statuses that were last looked at before this day are stale. */
  readonly staleBefore: string;
}

/** A rule that finds what is missing: `n` is the record, `missing` the id of what it lacks, or ''. */
interface Rule {
  readonly description: string;
  readonly match: (looking: Looking, scope: Scope) => { match: string; where: string; missing?: string };
}

const lacks = (kind: string, pattern: string) => ({ match: `(n:${kind})`, where: `NOT EXISTS { MATCH ${pattern} }` });

/** The rules, in the order in which their findings are listed. */
export const RULES = {
  GRIEVANCE_WITHOUT_COMMITMENT: {
    description: "A grievance that invokes no commitment.",
    match: () => lacks("Grievance", "(n)-[:INVOKES]->(:Commitment)"),
  },
  GRIEVANCE_WITHOUT_MEASURE: {
    description: "A grievance that is tied to no measure.",
    match: () => lacks("Grievance", "(n)-[:TARGETS]->(:Measure)"),
  },
  GRIEVANCE_WITH_ONE_SOURCE: {
    description: "A grievance that rests on a single source.",
    match: () => ({ match: "(n:Grievance)", where: "COUNT { MATCH (n)-[:CITES]->(:Source) } < 2" }),
  },
  AGENDA_ITEM_WITHOUT_PARTY: {
    description:
      "A matter of the review on which a Party has no position: neither the country itself nor an agency or regulator of it. `missing` is that country; there is one finding for each.",
    match: () => ({
      match: "(n:AgendaItem), (c:Country)",
      where:
        "c.party = true AND NOT EXISTS { MATCH (n)<-[:ON]-(:Position)-[:HELD_BY]->(h:Entity) WHERE c.id IN h.government }",
      missing: "c.id",
    }),
  },
  CHAPTER_NOT_INVOKED: {
    description: "A chapter of which no grievance invokes a commitment.",
    match: () => lacks("Chapter", "(n)<-[:UNDER]-(:Commitment)<-[:INVOKES]-(:Grievance)"),
  },
  LOW_CONFIDENCE: {
    description: "A record whose confidence is LOW.",
    match: () => ({ match: `(n:${RECORD})`, where: "n.confidence = 'LOW'" }),
  },
  STALE_STATUS: {
    description:
      "A record whose status does not say that it is over, and whose newest source on it is older than `staleAfterMonths` before the last day that the records reach.",
    match: ({ model, staleBefore }, scope) => {
      const kinds = model.entity.kinds.filter(({ properties }) => properties.some(({ name }) => name === "statusAsOf"));
      const going = kinds.map(
        ({ name, span }) => `(n:${name} AND NOT n.status IN ${scope.parameter(span?.over ?? [])})`,
      );
      const stale = `n.statusAsOfLast < ${scope.parameter(staleBefore)}`;
      return { match: `(n:${RECORD})`, where: `${stale} AND (${going.join(" OR ")})` };
    },
  },
  BEGIN_UNKNOWN: {
    description: "A record of a kind with a period whose begin is not known, so that `asOf` leaves it out.",
    match: () => ({ match: `(n:${RECORD})`, where: "n.possiblyFrom IS NULL AND n.possiblyUntil > ''" }),
  },
} as const satisfies Record<string, Rule>;

export type GapRule = keyof typeof RULES;

const ORDER = Object.keys(RULES) as GapRule[];

/** Something missing: which rule found it, of which record, and the id of what is missing where that is a record. */
export interface Gap {
  readonly rule: GapRule;
  readonly recordId: string;
  readonly missingId: string | null;
}

/** The gaps that come after one (null: from the start), by rule, record and what is missing; one more than `size`. */
export async function gapsAfter(
  read: Graph["read"],
  looking: Looking,
  rules: readonly GapRule[] | null,
  after: Gap | null,
  size: number,
): Promise<Gap[]> {
  const scope = new Scope({ variables: {}, languages: [] });
  const most = scope.parameter(size + 1);
  const branches = asked(rules)
    .filter((rule) => !after || ORDER.indexOf(rule) >= ORDER.indexOf(after.rule))
    .map((rule) => {
      const { match, where, missing = "''" } = (RULES[rule] as Rule).match(looking, scope);
      const place = after?.rule === rule ? after : null;
      const beyond = place
        ? ` AND (n.id > ${scope.parameter(place.recordId)} OR (n.id = ${scope.parameter(place.recordId)} AND ${missing} > ${scope.parameter(place.missingId ?? "")}))`
        : "";
      const cut = `WITH n.id AS id, ${missing} AS missing ORDER BY id, missing LIMIT ${most}`;
      return `MATCH ${match} WHERE ${where}${beyond}\n${cut}\nRETURN ${ORDER.indexOf(rule)} AS rule, id, missing`;
    });
  if (branches.length === 0) return [];
  const text = `CALL () {\n${branches.join("\nUNION ALL\n")}\n}\nRETURN rule AS v0, id AS v1, missing AS v2\nORDER BY v0, v1, v2 LIMIT ${most}`;
  const rows = await read(text, scope.parameters, { name: "gaps page" });
  return rows.map(([rule, recordId, missing]) => ({
    rule: ORDER[rule as number]!,
    recordId: recordId as string,
    missingId: (missing as string) || null,
  }));
}

/** How many gaps each rule finds. */
export async function countGaps(
  read: Graph["read"],
  looking: Looking,
  rules: readonly GapRule[] | null,
): Promise<{ rule: GapRule; count: number }[]> {
  const scope = new Scope({ variables: {}, languages: [] });
  const calls = asked(rules).map((rule, i) => {
    const { match, where } = (RULES[rule] as Rule).match(looking, scope);
    return `CALL () { MATCH ${match} WHERE ${where} RETURN count(*) AS c${i} }`;
  });
  if (calls.length === 0) return [];
  const text = `${calls.join("\n")}\nRETURN ${calls.map((_, i) => `c${i}`).join(", ")}`;
  const [row] = await read(text, scope.parameters, { name: "gaps count" });
  return asked(rules).map((rule, i) => ({ rule, count: row![i] as number }));
}

const asked = (rules: readonly GapRule[] | null) => ORDER.filter((rule) => !rules || rules.includes(rule));
