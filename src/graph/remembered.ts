import type { Reader } from "../database/database";
import type { Model } from "../model";

/** Works something out of all records, such as an index. */
export type Make<Value> = (database: Reader, model: Model) => Promise<Value>;

/** What was worked out of the records of one revision: once for all who ask, as long as that revision is served. */
export class Remembered {
  private readonly values = new Map<Make<unknown>, Promise<unknown>>();

  constructor(
    private readonly database: Reader,
    private readonly model: Model,
  ) {}

  /** The value that a function makes; what fails is tried anew by the next who asks. */
  readonly of = <Value>(make: Make<Value>): Promise<Value> => {
    const known = this.values.get(make) as Promise<Value> | undefined;
    if (known) return known;
    const value = make(this.database, this.model);
    this.values.set(make, value);
    value.catch(() => this.values.delete(make));
    return value;
  };
}
