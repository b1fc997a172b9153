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
    /** Whether the database still holds the revision: asked when a value has been made. */
    private readonly unchanged: () => Promise<boolean> = async () => true,
  ) {}

  /**
   * The value that a function makes; what fails, or was made while the revision changed, is made anew for the next.
   * @param database where it is read from now, if it must be made: the same, as the one who asks sees it.
   */
  readonly of = <Value>(make: Make<Value>, database: Reader = this.database): Promise<Value> => {
    const known = this.values.get(make) as Promise<Value> | undefined;
    if (known) return known;
    const value = make(database, this.model);
    this.values.set(make, value);
    const forget = () => this.values.delete(make);
    value.then(this.unchanged).then((same) => same || forget(), forget);
    return value;
  };
}
