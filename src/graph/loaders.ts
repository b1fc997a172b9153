import DataLoader from "dataloader";
import { BadInput } from "./bad-input";
import type { Batch } from "./batch";
import type { ListArguments } from "./paging";
import type { Asking } from "./scope";
import type { Ask } from "./shape";
import { relatedOf } from "./statements";

/** Parents in one statement; more go in several. */
export const MOST_PARENTS = 1000;

/** A selected relationship, asked of several records at once. */
interface Job {
  readonly ask: Ask;
  readonly asking: Asking;
  readonly ids: readonly string[];
  answer(answers: ReadonlyMap<string, unknown>): void;
  fail(error: unknown): void;
}

/**
 * One DataLoader per selected relationship and its arguments, for the time of one request. What falls due in one tick
 * for the same records is one question to the database.
 */
export class Loaders {
  private readonly loaders = new Map<Ask, Map<string, DataLoader<string, unknown>>>();
  private due: Job[] = [];

  constructor(private readonly batch: Batch) {}

  /** What the relationship leads to from the record of that id: a page, or a record or null. */
  load(ask: Ask, given: ListArguments, id: string, asking: Asking): Promise<unknown> {
    const byArguments = this.loaders.get(ask) ?? new Map<string, DataLoader<string, unknown>>();
    this.loaders.set(ask, byArguments);
    const key = JSON.stringify(given);
    const loader = byArguments.get(key) ?? this.loader({ ...ask, arguments: () => given }, asking);
    byArguments.set(key, loader);
    return loader.load(id);
  }

  private loader(ask: Ask, asking: Asking): DataLoader<string, unknown> {
    return new DataLoader(
      async (ids) => {
        const answers = await new Promise<ReadonlyMap<string, unknown>>((answer, fail) =>
          this.enqueue({ ask, asking, ids, answer, fail }),
        );
        return ids.map((id) => answers.get(id) ?? null);
      },
      { maxBatchSize: MOST_PARENTS },
    );
  }

  private enqueue(job: Job): void {
    if (this.due.push(job) === 1) process.nextTick(() => this.flush());
  }

  private flush(): void {
    const groups = new Map<string, Job[]>();
    for (const job of this.due) {
      const key = job.ids.join(" ");
      groups.set(key, [...(groups.get(key) ?? []), job]);
    }
    this.due = [];
    for (const jobs of groups.values()) void this.run(jobs.sort(byEnd));
  }

  private async run(jobs: readonly Job[]): Promise<void> {
    try {
      const [{ ids, asking }] = jobs as [Job];
      const asks = jobs.map(({ ask }) => ask);
      const rows = await this.batch.ask(relatedOf(ids, asks, asking));
      jobs.forEach((job, i) => job.answer(new Map(rows.map(({ id, answers }) => [id, answers[i]]))));
    } catch (error) {
      // What is asked wrongly is no fault of what is asked along with it.
      if (error instanceof BadInput && jobs.length > 1) for (const job of jobs) void this.run([job]);
      else for (const job of jobs) job.fail(error);
    }
  }
}

/** The same relationships give the same text, in whatever order they were selected. */
const byEnd = (one: Job, other: Job) =>
  one.ask.end.name.localeCompare(other.ask.end.name) || one.ask.key.localeCompare(other.ask.key);
