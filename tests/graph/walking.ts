import type { Records } from "../records";
import { Periods } from "../periods";
import type { StatedTie } from "../ties";
import { statedTies, UNUSUAL } from "../ties";

export interface Filter {
  readonly kinds?: readonly string[];
  readonly relationships?: readonly string[];
  readonly ids?: readonly string[];
}

/** The arguments of a walk, as GraphQL takes them. */
export interface Walk {
  readonly through?: Filter;
  readonly avoid?: Filter;
  readonly withoutHubs?: boolean;
  readonly maxTies?: number;
  readonly asOf?: string;
  readonly certainty?: "SURE" | "POSSIBLE";
  readonly includeUndated?: boolean;
}

const KINDS: Record<string, string> = {
  cty: "COUNTRY",
  org: "ORGANIZATION",
  agr: "AGREEMENT",
  ch: "CHAPTER",
  com: "COMMITMENT",
  sec: "SECTOR",
  grv: "GRIEVANCE",
  msr: "MEASURE",
  agd: "AGENDA_ITEM",
  pos: "POSITION",
  dsp: "DISPUTE",
  evt: "EVENT",
  ser: "SERIES",
  obs: "OBSERVATION",
  cfl: "CONFLICT",
  src: "SOURCE",
};
export const kindOf = (id: string) => KINDS[id.split("-")[0]!]!;

/** A tie as it is walked from one of its records. */
export interface Walked {
  readonly to: string;
  readonly type: string;
  readonly words: string;
  readonly by: string;
}

/** Walks the records of the files by plain loops, from one record to the next. */
export class Walker {
  private readonly ties = new Map<string, Walked[]>();
  private readonly ids: ReadonlyMap<string, object>;
  private readonly usualCount = new Map<string, number>();
  private readonly periods: Periods;
  /** The agreement that the chapters are of, and its parties. */
  private readonly hubs: ReadonlySet<string>;

  constructor(records: Records) {
    const { dataset: _, ...kinds } = records;
    const { chapters, countries } = records;
    this.hubs = new Set([
      ...chapters.map(({ agreement }) => agreement),
      ...countries.flatMap((each) => (each.party ? [each.id] : [])),
    ]);
    this.ids = new Map(Object.values(kinds).flatMap((list: { id: string }[]) => list.map((each) => [each.id, each])));
    this.periods = new Periods(records);
    for (const tie of statedTies(records).filter(({ by, to }) => by !== to)) {
      this.add(tie.by, tie.to, tie.reads, tie);
      this.add(tie.to, tie.by, tie.readsBack, tie);
    }
  }

  private add(from: string, to: string, words: string, { type, by }: StatedTie): void {
    const known = this.ties.get(from) ?? [];
    this.ties.set(from, known);
    known.push({ to, type, words, by });
    if (!UNUSUAL.includes(type)) this.usualCount.set(from, (this.usualCount.get(from) ?? 0) + 1);
  }

  all(): string[] {
    return [...this.ids.keys()].sort();
  }

  private isHub(id: string, { withoutHubs = false, maxTies }: Walk): boolean {
    if (withoutHubs && this.hubs.has(id)) return true;
    const most = maxTies ?? (withoutHubs ? 100 : Infinity);
    return (this.usualCount.get(id) ?? 0) > most;
  }

  private holds(id: string, { asOf, certainty, includeUndated }: Walk): boolean {
    if (asOf === undefined) return true;
    const holding = this.periods.holding(this.ids.get(id) as never, asOf);
    if (certainty === "SURE") return holding === "SURELY";
    return holding === "SURELY" || holding === "POSSIBLY" || (includeUndated === true && holding === "UNDATED");
  }

  /** The ties that may be walked from a record; to the records of `always` whatever else is said. */
  from(id: string, walk: Walk, always: readonly string[]): Walked[] {
    const { through = {}, avoid = {} } = walk;
    return (this.ties.get(id) ?? []).filter(({ to, type }) => {
      const named = through.relationships ? through.relationships.includes(type) : !UNUSUAL.includes(type);
      if (!named || avoid.relationships?.includes(type)) return false;
      if (always.includes(to)) return true;
      if (through.kinds && !through.kinds.includes(kindOf(to))) return false;
      if (avoid.kinds?.includes(kindOf(to))) return false;
      if (through.ids && !through.ids.includes(to)) return false;
      if (avoid.ids?.includes(to)) return false;
      return !this.isHub(to, walk) && this.holds(to, walk);
    });
  }

  /** All paths of the least length and of up to so much more, by length, then by the ids along them. */
  paths(from: string, to: string, walk: Walk, maxLength: number, longerBy: number): string[][] {
    const neighbours = new Map<string, string[]>();
    const next = (id: string) => {
      const known = neighbours.get(id) ?? [...new Set(this.from(id, walk, [from, to]).map((tie) => tie.to))].sort();
      neighbours.set(id, known);
      return known;
    };
    // How far each record is from the end: walked from there, over ties that may be walked the other way as well.
    const far = new Map([[to, 0]]);
    for (let level = [to], distance = 1; level.length > 0 && distance <= maxLength; distance++) {
      level = [...new Set(level.flatMap(next))].filter((id) => !far.has(id));
      for (const id of level) far.set(id, distance);
    }
    const least = far.get(from) ?? Infinity;
    const found: string[][] = [];
    const go = (path: string[], length: number) => {
      const at = path.at(-1)!;
      if (path.length - 1 === length) return void (at === to && found.push(path));
      for (const id of next(at)) {
        const left = length - path.length;
        if (!path.includes(id) && (far.get(id) ?? Infinity) <= left) go([...path, id], length);
      }
    };
    for (let length = least; length <= Math.min(least + longerBy, maxLength); length++) go([from], length);
    return found;
  }
}
