import type { Curated } from "../model/describe";
import type { Kind } from "../model";
import { OperatorError } from "../operator-error";

/** What the records are as a whole: `data/dataset.yaml`. */
export interface About {
  readonly title: string;
  readonly description: string;
  /** The last day that events, measures and positions reach. */
  readonly coveredUntil: string;
  /** The last month that figures reach. */
  readonly figuresUntil: string;
  /** When the records were collected. */
  readonly collected: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly attribution: string;
}

export const aboutFields = [
  "title",
  "description",
  "coveredUntil",
  "figuresUntil",
  "collected",
  "licence",
  "licenceUrl",
  "attribution",
] as const satisfies readonly (keyof About)[];

/** A record as its file says it, and where. */
export interface CuratedRecord {
  readonly id: string;
  readonly kind: Kind;
  readonly value: Curated;
  readonly file: string;
  readonly line: number;
  /** The line of a field such as `dates.inForce` or `rates.0.percent`; where it is missing, of what would hold it. */
  lineOf(field: string): number;
}

/** The curated records, by id in the order of the files, and what they are as a whole. */
export interface Dataset {
  readonly about: About;
  readonly records: ReadonlyMap<string, CuratedRecord>;
  /** Digest of the files as they are, byte for byte. */
  readonly files: string;
}

/** Something wrong in the curated files; the field is a path, empty where the record or file as a whole is meant. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly id: string | null;
  readonly field: string;
  readonly message: string;
}

/** «data/grievances/grv-x.yaml:12 grv-x.status: must be one of …» */
export function problemLine({ file, line, id, field, message }: Problem): string {
  const place = [id, field].filter(Boolean).join(".");
  return `${file}:${line} ${place ? `${place}: ` : ""}${message}`;
}

/** The curated files cannot be loaded as they are. */
export class WrongDataset extends OperatorError {
  override readonly name = "WrongDataset";
  constructor(readonly problems: readonly Problem[]) {
    super(`The records have ${problems.length} ${problems.length === 1 ? "problem" : "problems"}: run validate.`);
  }
}

/** Tells how far a piece of work is. */
export type Progress = (done: number, total: number) => void;
