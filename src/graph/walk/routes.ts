import type { End, Kind, Model } from "../../model";
import { RECORD } from "../patterns";

/** Which relationships lead from record to record, as follows from the model. */
export interface Routes {
  /** The types that can be walked, in order. */
  readonly types: readonly string[];
  /** Those that are walked where none is asked for. */
  readonly usual: ReadonlySet<string>;
  /** Each end's other end. */
  readonly opposites: ReadonlyMap<End, End>;
  /** The ends that tie records of two kinds, by kind, direction, type and other kind. */
  readonly ends: ReadonlyMap<string, End>;
  readonly parts: readonly PartRoute[];
}

/**
 * How a part ties its record to another one. A part is no record: what it refers to counts as its record's own tie, so
 * that a case leads to who named a panellist of it.
 */
interface PartRoute {
  /** From the record to its part. */
  readonly part: End;
  /** From the part to the other record. */
  readonly out: End;
}

const known = new WeakMap<Model, Routes>();

export function routesOf(model: Model): Routes {
  const routes = known.get(model) ?? makeRoutes(model);
  known.set(model, routes);
  return routes;
}

function makeRoutes({ kinds, relationships }: Model): Routes {
  const all = kinds.flatMap((kind) => kind.ends.map((end) => ({ kind, end })));
  const isOut = (end: End) => end.direction === "out";
  const outs = new Map(all.filter(({ end }) => isOut(end)).map(({ end }) => [end.relationship, end]));
  const backs = new Map(all.filter(({ end }) => !isOut(end)).map(({ end }) => [end.relationship, end]));
  const walkable = relationships.filter(({ description }) => !description.parts);
  const unusual = new Set(walkable.flatMap(({ type, description }) => (description.walked === false ? [type] : [])));
  const types = [...new Set(walkable.map(({ type }) => type))].sort();
  return {
    types,
    usual: new Set(types.filter((type) => !unusual.has(type))),
    opposites: new Map(all.map(({ end }) => [end, (isOut(end) ? backs : outs).get(end.relationship)!])),
    ends: new Map(
      all.flatMap(({ kind, end }) =>
        end.to.kinds
          .filter((other) => isRecord(kind) && isRecord(other))
          .map((other) => [key(kind, end.direction, end.relationship.type, other), end]),
      ),
    ),
    parts: all
      .filter(({ end }) => isOut(end) && end.relationship.description.parts)
      .flatMap(({ end: part }) =>
        part.to.kinds.flatMap(({ ends }) => ends.filter(isOut).map((out) => ({ part, out }))),
      ),
  };
}

const isRecord = ({ options }: Kind) => options !== null;

const key = (kind: Kind | undefined, direction: End["direction"], type: string, other: Kind | undefined) =>
  `${kind?.name} ${direction} ${type} ${other?.name}`;

/** The steps that can be taken over relationships of certain types. */
export class Steps {
  private readonly routes: Routes;
  private readonly parts: readonly PartRoute[];

  constructor(
    private readonly model: Model,
    private readonly types: ReadonlySet<string>,
  ) {
    this.routes = routesOf(model);
    this.parts = this.routes.parts.filter(({ out }) => types.has(out.relationship.type));
  }

  /**
   * Cypher that leads from the record `n` to all that it is tied to as `x`, with the `type` of the relationship and the
   * `way` taken; null where no type is walked. A pattern per direction: the embedded engine is slow with one for both.
   */
  cypher(): string | null {
    const ofRecords = new Set([...this.routes.ends.values()].map(({ relationship }) => relationship.type));
    const types = this.routes.types.filter((type) => this.types.has(type) && ofRecords.has(type)).join("|");
    const branches = [
      ...(types === "" ? [] : [`-[r:${types}]->`, `<-[r:${types}]-`]).map(
        (arrow, way) => `MATCH (n)${arrow}(x:${RECORD}) RETURN x, type(r) AS type, ${way} AS way`,
      ),
      ...this.parts.flatMap(({ part, out }, i) => {
        const [has, type, label] = [part.relationship.type, out.relationship.type, out.from.name];
        return [`-[:${has}]->(:${label})-[:${type}]->`, `<-[:${type}]-(:${label})<-[:${has}]-`].map(
          (arrow, back) =>
            `MATCH (n)${arrow}(x:${RECORD}) RETURN DISTINCT x, '${type}' AS type, ${2 + 2 * i + back} AS way`,
        );
      }),
    ];
    return branches.length > 0 ? branches.join(" UNION ALL ") : null;
  }

  /** The end over which a step was taken. */
  end(from: string, to: string, type: string, way: number): End {
    const isBack = way % 2 === 1;
    const part = this.parts[Math.floor(way / 2) - 1];
    if (part) return isBack ? this.routes.opposites.get(part.out)! : part.out;
    const { model, routes } = this;
    const end = routes.ends.get(key(model.kindOf(from), isBack ? "in" : "out", type, model.kindOf(to)));
    if (!end) throw new Error(`No kind describes ${type} between ${from} and ${to}.`);
    return end;
  }
}
