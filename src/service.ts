import type { IncomingHttpHeaders } from "node:http";
import type { Database, Reader } from "./database/database";
import { DatabaseEmpty } from "./database/database";
import type { Revision } from "./dataset/revision";
import { readRevision } from "./dataset/revision";
import { countRecords } from "./graph/counts";
import { constantCase } from "./graph/fields";
import { Graph } from "./graph/graph";
import { Remembered } from "./graph/remembered";
import type { Context } from "./graphql/context";
import { preferredLanguages } from "./graphql/context";
import type { Revision as AnswersRevision, RequestContext } from "./graphql/request";
import type { DatasetType } from "./graphql/types/dataset";
import type { Readiness } from "./http/server";
import type { Model } from "./model";
import { model as ownModel } from "./model";

/** How often the database is asked whether someone loaded other records, in milliseconds. */
const LOOK_EVERY = 1_000;

/** The graph as this process serves it: its database, the revision there, and what is remembered of that revision. */
export class Service {
  private current: Revision | null = null;
  private remembered: Remembered;
  private timer: NodeJS.Timeout | null = null;

  /** Reads from a database that holds records. @throws DatabaseEmpty */
  private readonly reader: Reader = {
    read: async (...question) => {
      if (!this.current && !(await this.refresh())) throw new DatabaseEmpty();
      return this.database.read(...question);
    },
  };

  constructor(
    private readonly database: Database,
    private readonly model: Model = ownModel,
  ) {
    this.remembered = new Remembered(this.reader, model);
  }

  /** The revision that answers name; null while the database is empty or was never reached. */
  readonly revision = (): AnswersRevision | null => {
    if (!this.current) return null;
    const { number, at, digest } = this.current;
    return { number, at, digest };
  };

  /** Looks which revision the database holds; what was remembered of another one is forgotten. */
  async refresh(): Promise<Revision | null> {
    const found = await readRevision(this.database);
    if (found?.number !== this.current?.number || found?.digest !== this.current?.digest) {
      this.current = found;
      this.remembered = new Remembered(this.reader, this.model);
    }
    return found;
  }

  /** Goes on looking until the service is closed; a database that is away is asked again. */
  watch(): void {
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), LOOK_EVERY).unref();
  }

  /** Whether questions can be answered; asks the database. */
  readonly ready = async (): Promise<Readiness> => {
    return (await this.refresh())
      ? { ready: true }
      : { ready: false, reason: "the database is empty: run «npm run load»" };
  };

  /** What resolvers know of one request. */
  readonly contextFor = (request: RequestContext, headers: IncomingHttpHeaders): Context => {
    const languages = preferredLanguages(headers["accept-language"]);
    return {
      ...request,
      languages,
      graph: new Graph(this.reader, this.remembered.of, languages, request.deadline),
      dataset: () => this.dataset(),
    };
  };

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.database.close();
  }

  private async dataset(): Promise<DatasetType> {
    const counts = await this.remembered.of(countRecords);
    const { about, number, at, digest } = this.current!;
    return {
      ...about,
      revision: { number, at, digest },
      counts: [...counts].map(([name, count]) => ({ kind: constantCase(name), count })),
    };
  }
}
