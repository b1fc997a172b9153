import type { CuratedRecord, Dataset } from "../dataset";

/** Takes a problem of a record: the field (a path such as `rates.0.percent`, or "" for the record) and what is wrong. */
export type Report = (field: string, message: string) => void;

/** Looks at one record, and at others as far as it leads to them. */
export type Check = (record: CuratedRecord, report: Report, dataset: Dataset) => void;
