import type { Deadline, Reader } from "../database/database";
import { Names } from "./scope";
import type { Composed, Question } from "./statements";
import { statementOf } from "./statements";

/** How many questions go as one statement at most: a text that is new to Neo4j is planned as a whole. */
const MOST_IN_ONE = 10;

/** A question that waits for the others of its tick. */
interface Job {
  readonly question: Question<unknown>;
  answer(rows: unknown[]): void;
  fail(error: unknown): void;
}

/** Sends the questions of one request, all that come in one tick as one statement. */
export class Batch {
  private due: Job[] = [];

  constructor(
    private readonly database: Reader,
    private readonly deadline?: Deadline,
  ) {}

  ask<Value>(question: Question<Value>): Promise<Value[]> {
    return new Promise((answer, fail) => {
      const job: Job = { question, answer: (rows) => answer(rows as Value[]), fail };
      if (this.due.push(job) === 1) process.nextTick(() => this.flush());
    });
  }

  private flush(): void {
    const { due } = this;
    this.due = [];
    for (let at = 0; at < due.length; at += MOST_IN_ONE) void this.run(due.slice(at, at + MOST_IN_ONE));
  }

  private async run(jobs: readonly Job[]): Promise<void> {
    const names = new Names();
    const composed = new Map<Job, Composed<unknown>>();
    for (const job of jobs) {
      // What is wrong with one question is no fault of the others.
      try {
        composed.set(job, job.question(names));
      } catch (error) {
        job.fail(error);
      }
    }
    if (composed.size === 0) return;
    try {
      const { text, parameters, purpose, read } = statementOf([...composed.values()], names);
      const answers = read(await this.database.read(text, parameters, this.deadline, purpose));
      [...composed.keys()].forEach((job, i) => job.answer(answers[i]!));
    } catch (error) {
      for (const job of composed.keys()) job.fail(error);
    }
  }
}
