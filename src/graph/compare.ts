import type { Stated } from "./positions";

/** Whose positions count as a holder's: its own, those of its government, or those of all on its side. */
export type HolderReading = "SELF" | "GOVERNMENT" | "SIDE";

export interface ComparedStance {
  readonly holderId: string;
  /** Null where none of those who count took a position, or where they differ. */
  readonly stance: string | null;
  readonly positionIds: readonly string[];
}

export interface ComparedSubject {
  readonly subjectId: string;
  /** One per holder, in the order asked. */
  readonly stances: readonly ComparedStance[];
}

/** What the holders say of each subject on which one of them took a position, by the subject's id. */
export function compareHolders(
  stated: readonly Stated[],
  holders: readonly string[],
  reading: HolderReading,
): ComparedSubject[] {
  const speaksFor = ({ holder, side, government }: Stated, whom: string) =>
    holder === whom || (reading === "SIDE" ? side : reading === "GOVERNMENT" ? government : []).includes(whom);
  const subjects = [...groupBy(stated, ({ subject }) => subject)].map(([subjectId, on]) => ({
    subjectId,
    stances: holders.map((holderId) => {
      const positions = on.filter((position) => speaksFor(position, holderId));
      const [stance, ...others] = new Set(positions.map((position) => position.stance));
      return {
        holderId,
        stance: stance !== undefined && others.length === 0 ? stance : null,
        positionIds: positions.map(({ id }) => id),
      };
    }),
  }));
  return subjects.filter(({ stances }) => stances.some(({ positionIds }) => positionIds.length > 0));
}

/** Two holders who spoke of the same subjects; each speaks for itself. */
export interface Alignment {
  readonly oneId: string;
  readonly otherId: string;
  /** The subjects on which both take the same stance. */
  readonly sharedIds: readonly string[];
  /** The subjects that one supports and the other opposes. */
  readonly opposedIds: readonly string[];
}

/** Who sides with whom, by the number of shared stances, then the fewest opposed, then ids. */
export function alignments(stated: readonly Stated[]): Alignment[] {
  const pairs = new Map<string, { oneId: string; otherId: string; sharedIds: string[]; opposedIds: string[] }>();
  for (const [subject, on] of groupBy(stated, (position) => position.subject)) {
    const stances = [...groupBy(on, ({ holder }) => holder)]
      .map(([holder, positions]) => [holder, new Set(positions.map(({ stance }) => stance))] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    stances.forEach(([oneId, one], i) => {
      for (const [otherId, other] of stances.slice(i + 1)) {
        const key = `${oneId} ${otherId}`;
        const pair = pairs.get(key) ?? { oneId, otherId, sharedIds: [], opposedIds: [] };
        pairs.set(key, pair);
        if ([...one].some((stance) => other.has(stance))) pair.sharedIds.push(subject);
        if (oppose(one, other) || oppose(other, one)) pair.opposedIds.push(subject);
      }
    });
  }
  return [...pairs.values()]
    .filter(({ sharedIds, opposedIds }) => sharedIds.length + opposedIds.length > 0)
    .sort(
      (one, other) =>
        other.sharedIds.length - one.sharedIds.length ||
        one.opposedIds.length - other.opposedIds.length ||
        (`${one.oneId} ${one.otherId}` < `${other.oneId} ${other.otherId}` ? -1 : 1),
    );
}

const oppose = (one: ReadonlySet<string>, other: ReadonlySet<string>) => one.has("SUPPORTS") && other.has("OPPOSES");

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
