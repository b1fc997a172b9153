import type { Deadline, Reader } from "../database/database";
import type { Destination, Kind } from "../model";
import type { Language } from "../model/describe";
import { alone } from "./fields";
import { Loaders } from "./loaders";
import type { ListArguments, Page } from "./paging";
import { PAGE, pageOf, pageRequest } from "./paging";
import type { Asking } from "./scope";
import type { GraphRecord } from "./records";
import type { Ask, Shape } from "./shape";
import type { Statement } from "./statements";
import { byIdsStatement, countStatement, pageStatement } from "./statements";

/** The ids of the records that each retired id leads to. */
export type RetiredIds = ReadonlyMap<string, readonly string[]>;

/** The graph as one request sees it: the questions it can ask, each with what is selected of the answer. */
export class Graph {
  private readonly loaders: Loaders;

  constructor(
    private readonly database: Reader,
    private readonly retiredIds: () => Promise<RetiredIds>,
    private readonly languages: readonly Language[],
    private readonly deadline?: Deadline,
  ) {
    this.loaders = new Loaders(database, deadline);
  }

  /** A page of the records of a kind; without a shape only its number is read, and the number only if it is asked. */
  async page(
    kind: Kind,
    given: ListArguments,
    shape: Shape | null,
    total: boolean,
    variables: Asking["variables"],
  ): Promise<Page> {
    const asking = { variables, languages: this.languages };
    const request = pageRequest(kind.options!.plural, given, alone(kind), PAGE.root);
    const [edges, count] = await Promise.all([
      shape ? this.ask(pageStatement(kind, request, shape, asking)) : [],
      total ? this.ask(countStatement(kind, request, asking)) : [],
    ]);
    return pageOf(edges, request, count[0] ?? null);
  }

  /** Records by their ids, in the order asked; null where an id is unknown. */
  async byIds(
    ids: readonly string[],
    of: Destination,
    shape: Shape,
    variables: Asking["variables"],
  ): Promise<(GraphRecord | null)[]> {
    if (ids.length === 0) return [];
    const records = await this.ask(
      byIdsStatement([...new Set(ids)], of, shape, { variables, languages: this.languages }),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** What a selected relationship leads to from a record, loaded together with those of other records. */
  related(record: GraphRecord, ask: Ask, given: ListArguments, variables: Asking["variables"]): unknown {
    return this.loaders.load(ask, given, record.id, { variables, languages: this.languages });
  }

  /** The ids of the records that were known under a retired id, in order; none where it is unknown. */
  async retired(id: string): Promise<readonly string[]> {
    return (await this.retiredIds()).get(id) ?? [];
  }

  private async ask<Value>({ text, parameters, read }: Statement<Value>): Promise<Value[]> {
    return (await this.database.read(text, parameters, this.deadline)).map(read);
  }
}
