import type { ServerResponse } from "node:http";
import type { Deadline } from "../database/database";
import { Refused } from "./failures";

/** A second, in which much of what waits has been answered. */
const RETRY_AFTER = 1;

/** A bounded number of places to work at, and a bounded queue before them: first come, first served. */
export class Places {
  private taken = 0;
  private readonly queue = new Set<() => void>();

  constructor(
    private readonly places: number,
    private readonly mostWaiting: number,
  ) {}

  /** How many work. */
  get running(): number {
    return this.taken;
  }

  /** How many wait. */
  get waiting(): number {
    return this.queue.size;
  }

  /**
   * Does the work for a response once there is a place for it. The place is free again when the work has ended, even
   * where nobody waits for the response any more.
   * @param latest the moment by which it must begin to be of use.
   * @throws Refused, without doing anything: at once where too many wait already, when it could not begin in time, or
   * when the client leaves first.
   */
  async work<Result>(response: ServerResponse, latest: Deadline, work: () => Promise<Result>): Promise<Result> {
    if (this.taken < this.places) this.taken++;
    else if (this.queue.size < this.mostWaiting) await this.turn(response, latest);
    else throw overloaded();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Gives the place to the next. */
  private leave(): void {
    const [enter] = this.queue;
    if (enter) enter();
    else this.taken--;
  }

  private turn(response: ServerResponse, latest: Deadline): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        this.queue.delete(enter);
        clearTimeout(timer);
        response.off("close", giveUp);
      };
      const enter = () => {
        end();
        // What came meanwhile is read first: one piece of work right after the other would leave it unread, and unrefused.
        setImmediate(resolve);
      };
      const giveUp = () => {
        end();
        reject(overloaded());
      };
      const timer = setTimeout(giveUp, latest - Date.now());
      response.once("close", giveUp);
      this.queue.add(enter);
    });
  }
}

function overloaded(): Refused {
  const text = "The service has as much to do as it can: try again in a moment.";
  return new Refused(503, "OVERLOADED", text, RETRY_AFTER);
}
