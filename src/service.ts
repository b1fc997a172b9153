import type { IncomingHttpHeaders } from "node:http";
import type { ConnectionUse, Database, Deadline, Reader } from "./database/database";
import { DatabaseEmpty } from "./database/database";
import { KeptRows } from "./database/kept-rows";
import type { Revision } from "./dataset/revision";
import { readRevision } from "./dataset/revision";
import { countRecords } from "./graph/counts";
import { constantCase } from "./graph/fields";
import { Graph } from "./graph/graph";
import { Remembered } from "./graph/remembered";
import type { Context } from "./graphql/context";
import { preferredLanguages } from "./graphql/context";
import type { AskedStatement, Revision as AnswersRevision, RequestContext, RequestNote } from "./graphql/request";
import { FRESH, sameRevision } from "./graphql/request";
import type { DatasetType } from "./graphql/types/dataset";
import type { Readiness } from "./http/server";
import type { Model } from "./model";
import { model as ownModel } from "./model";

/** How often the database is asked whether someone loaded other records, in milliseconds: twice within FRESH. */
const LOOK_EVERY = 500;
/** How long a look may take, in milliseconds: what is lost is to be found soon, and what is back, too. */
const PATIENCE = 1_000;

/** The graph as this process serves it: its database, the revision there, and what is remembered of that revision. */
export class Service {
  private current: Revision | null = null;
  private remembered: Remembered;
  private rows: KeptRows | null;
  private timer: NodeJS.Timeout | null = null;
  /** When the last look that was answered began, as `performance.now()`. */
  private lookedAt = -Infinity;
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<Revision | null> | null = null;

  /** Reads from a database that holds records. @throws DatabaseEmpty */
  private readonly reader: Reader = {
    read: async (...question) => {
      if (!this.current && !(await this.refresh())) throw new DatabaseEmpty();
      return this.database.read(...question);
    },
  };

  /** @param keep how many bytes of what statements gave are kept, within a revision; 0: none. */
  constructor(
    private readonly database: Database,
    private readonly model: Model = ownModel,
    private readonly keep = 0,
  ) {
    this.forget();
  }

  /** The revision that answers name; null while the database is empty or was never reached. */
  readonly revision = (): AnswersRevision | null => {
    if (!this.current) return null;
    const { number, at, digest } = this.current;
    return { number, at, digest };
  };

  /** The revision as a look that began at a moment (as `performance.now()`), or later, found it. */
  readonly revisionSince = async (moment: number): Promise<AnswersRevision | null> => {
    if (this.lookedAt < moment) await this.refresh();
    return this.revision();
  };

  /**
   * Looks which revision the database holds; what was remembered of another one is forgotten. One look at a time: all
   * who ask before the next begins share it.
   */
  refresh(): Promise<Revision | null> {
    this.next ??= this.running.then(() => {
      this.next = null;
      const look = this.look();
      this.running = look.catch(() => undefined);
      return look;
    });
    return this.next;
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
    const { note, deadline } = request;
    const asked = this.noted(note);
    const { of } = this.remembered;
    return {
      ...request,
      languages,
      graph: new Graph(this.keeping(asked, note), (make) => of(make, asked), languages, deadline),
      dataset: () => this.dataset(asked),
    };
  };

  /** The graph for what reads much of it once, and must see each change: nothing that statements give is kept. */
  readonly graphFor = (deadline: Deadline): Graph => new Graph(this.reader, this.remembered.of, [], deadline);

  /** How much of the connections to the database is in use; null where there are none. */
  readonly connections = (): ConnectionUse | null => this.database.connections?.() ?? null;

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.database.close();
  }

  private async look(): Promise<Revision | null> {
    const begun = performance.now();
    const found = await readRevision(this.database, Date.now() + PATIENCE);
    if (!sameRevision(found, this.current)) {
      this.current = found;
      this.forget();
    }
    this.lookedAt = begun;
    return found;
  }

  /** Begins anew to keep and to remember: of the revision that is now known. */
  private forget(): void {
    const revision = this.current;
    const unchanged = async () => sameRevision(await this.refresh(), revision);
    this.remembered = new Remembered(this.reader, this.model, unchanged);
    const held = (moment: number) => moment <= this.lookedAt && performance.now() - this.lookedAt <= FRESH;
    this.rows = this.keep > 0 ? new KeptRows(this.keep, held) : null;
  }

  /** Reads for a request, and notes what is asked, for what, and how long it takes. */
  private noted(note: RequestNote): Reader {
    return {
      read: async (statement, parameters, deadline, purpose = { name: "other" }) => {
        const asked: AskedStatement = { ...purpose, begun: performance.now() };
        note.statements?.push(asked);
        try {
          return await this.reader.read(statement, parameters, deadline);
        } catch (error) {
          asked.error = (error as Error).name;
          throw error;
        } finally {
          asked.milliseconds = performance.now() - asked.begun;
        }
      },
    };
  }

  /** Reads what is not kept. */
  private keeping(reader: Reader, note: RequestNote): Reader {
    const { rows } = this;
    if (!rows) return reader;
    return {
      async read(statement, parameters = {}, ...more) {
        const known = rows.get(statement, parameters);
        if (!known) return rows.keep(statement, parameters, await reader.read(statement, parameters, ...more));
        note.kept = (note.kept ?? 0) + 1;
        return known;
      },
    };
  }

  private async dataset(reader: Reader): Promise<DatasetType> {
    const counts = await this.remembered.of(countRecords, reader);
    const { about, number, at, digest } = this.current!;
    return {
      ...about,
      revision: { number, at, digest },
      counts: [...counts].map(([name, count]) => ({ kind: constantCase(name), count })),
    };
  }
}
