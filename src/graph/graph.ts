import DataLoader from "dataloader";
import type { Deadline, Parameters, Purpose, Reader, Row } from "../database/database";
import type { Destination, Kind } from "../model";
import type { Language } from "../model/describe";
import { Batch } from "./batch";
import { alone } from "./fields";
import { Loaders, MOST_PARENTS } from "./loaders";
import type { ListArguments, Page } from "./paging";
import { PAGE, pageOf, pageRequest } from "./paging";
import type { Remembered } from "./remembered";
import { retiredIds } from "./retired";
import type { Asking } from "./scope";
import type { GraphRecord } from "./records";
import { creator } from "./records";
import type { Ask, Counts, Shape } from "./shape";
import { numberOfKind, pageOfKind, recordsByIds } from "./statements";

/** The graph as one request sees it: the questions it can ask, each with what is selected of the answer. */
export class Graph {
  private readonly batch: Batch;
  private readonly loaders: Loaders;
  private readonly questions = new Map<string, DataLoader<string, unknown>>();
  private readonly records = new Map<Shape | string, DataLoader<string, GraphRecord | null>>();

  constructor(
    private readonly database: Reader,
    /** What is worked out once per revision: an index, a count, what retired ids lead to. */
    readonly remembered: Remembered["of"],
    private readonly languages: readonly Language[],
    private readonly deadline?: Deadline,
  ) {
    this.batch = new Batch(database, deadline);
    this.loaders = new Loaders(this.batch);
  }

  /** The rows of a statement, by the request's deadline. */
  readonly read = (statement: string, parameters: Parameters, purpose: Purpose): Promise<Row[]> =>
    this.database.read(statement, parameters, this.deadline, purpose);

  /** A page of the records of a kind; without a shape only what is counted is read. */
  async page(
    kind: Kind,
    given: ListArguments,
    shape: Shape | null,
    counts: Counts,
    variables: Asking["variables"],
  ): Promise<Page> {
    const asking = { variables, languages: this.languages };
    const request = pageRequest(kind.options!.plural, given, alone(kind), PAGE.root);
    const counted = async (which: keyof Counts) =>
      counts[which] ? ((await this.batch.ask(numberOfKind(kind, request, which, asking)))[0] ?? null) : null;
    const [edges, total, undated] = await Promise.all([
      shape ? this.batch.ask(pageOfKind(kind, request, shape, asking)) : [],
      counted("total"),
      counted("undated"),
    ]);
    return pageOf(edges, request, { total, undated });
  }

  /** Records by their ids, in the order asked; null where an id is unknown. */
  async byIds(
    ids: readonly string[],
    of: Destination,
    shape: Shape,
    variables: Asking["variables"],
  ): Promise<(GraphRecord | null)[]> {
    if (ids.length === 0) return [];
    const asking = { variables, languages: this.languages };
    const records = await this.batch.ask(recordsByIds([...new Set(ids)], of, shape, asking));
    const byId = new Map(records.map((record) => [record.id, record]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /**
   * The record of an id that the database gave; loaded together with all others of which the same is asked. Where
   * nothing but the id is asked, nothing is read.
   */
  record(id: string, shape: Shape, variables: Asking["variables"]): Promise<GraphRecord | null> | GraphRecord {
    const { of, properties, texts, asks } = shape;
    if (properties.length + texts.length + asks.length === 0) return creator(of)(id).record;
    const names = [properties, texts].map((values) => values.map(({ stored }) => stored).join(" "));
    const key = asks.length > 0 ? shape : [of.name, ...names].join(", ");
    let loader = this.records.get(key);
    if (!loader) {
      loader = new DataLoader((ids) => this.byIds(ids, shape.of, shape, variables));
      this.records.set(key, loader);
    }
    return loader.load(id);
  }

  /** What a selected relationship leads to from a record, loaded together with those of other records. */
  related(record: GraphRecord, ask: Ask, given: ListArguments, variables: Asking["variables"]): unknown {
    return this.loaders.load(ask, given, record.id, { variables, languages: this.languages });
  }

  /** The ids of the records that were known under a retired id, in order; none where it is unknown. */
  async retired(id: string): Promise<readonly string[]> {
    return (await this.remembered(retiredIds)).get(id) ?? [];
  }

  /**
   * What a question finds out for a record, read together for all records of which it is asked in one tick.
   * @param question says what is asked, its arguments included.
   */
  together<Value>(
    question: string,
    id: string,
    read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value> {
    let loader = this.questions.get(question) as DataLoader<string, Value> | undefined;
    if (!loader) {
      loader = new DataLoader(
        async (ids) => {
          const answers = await read(ids);
          return ids.map((id) => answers.get(id)!);
        },
        { maxBatchSize: MOST_PARENTS },
      );
      this.questions.set(question, loader);
    }
    return loader.load(id);
  }
}
