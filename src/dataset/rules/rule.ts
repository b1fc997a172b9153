import type { Many, One, RecordClass } from "../../model/describe";
import type { Entity } from "../../model/entity";
import type { CuratedRecord, Dataset, Problem } from "../dataset";

/** A rule of the records that does not follow from the model. It may rest on all that does. */
export type Rule = (dataset: Dataset) => Problem[];

/** A record or part as its file says it: what is not known is missing, and references are ids. */
export type Written<Class> = {
  readonly [Name in keyof Class]?: Class[Name] extends One<never>
    ? string
    : Class[Name] extends Many<infer Target, infer Edge>
      ? readonly (Target extends Entity
          ? keyof Edge extends never
            ? string
            : Edge & Readonly<Record<string, unknown>>
          : Written<Target>)[]
      : Class[Name];
} & { readonly id: string };

/** Which fields of a record break a rule, as paths; nothing where it is kept. */
export type Broken = string | readonly string[] | false | null | undefined;

/** The records of a class, or of one that others extend. */
export function all<Class extends object>(dataset: Dataset, recordClass: RecordClass<Class>): Written<Class>[] {
  return recordsOf(dataset, recordClass).map(({ value }) => value as unknown as Written<Class>);
}

/** A record that is of a class, if there is one of that id. */
export function find<Class extends object>(
  dataset: Dataset,
  recordClass: RecordClass<Class>,
  id: string | undefined,
): Written<Class> | undefined {
  const record = dataset.records.get(id ?? "");
  return record && isOf(record, recordClass) ? (record.value as unknown as Written<Class>) : undefined;
}

/** A rule for each record of a class. */
export function each<Class extends object>(
  recordClass: RecordClass<Class>,
  message: string,
  broken: (value: Written<Class>, dataset: Dataset, record: CuratedRecord) => Broken,
): Rule {
  return (dataset) =>
    recordsOf(dataset, recordClass).flatMap((record) => {
      const fields = broken(record.value as unknown as Written<Class>, dataset, record);
      return [fields || []].flat().map((field) => problem(record, field, message));
    });
}

/** A rule that no two records of a class have the same key; what has none (undefined) is left alone. */
export function unique<Class extends object>(
  recordClass: RecordClass<Class>,
  message: string,
  field: string,
  keyOf: (value: Written<Class>) => string | null | undefined,
): Rule {
  return (dataset) => {
    const owners = new Map<string, string>();
    return recordsOf(dataset, recordClass).flatMap((record) => {
      const key = keyOf(record.value as unknown as Written<Class>);
      const owner = key && owners.get(key);
      if (key && !owner) owners.set(key, record.id);
      return owner ? [problem(record, field, `${message}: ${owner}`)] : [];
    });
  };
}

function recordsOf(dataset: Dataset, recordClass: RecordClass): CuratedRecord[] {
  return [...dataset.records.values()].filter((record) => isOf(record, recordClass));
}

const isOf = ({ kind }: CuratedRecord, recordClass: RecordClass) =>
  kind.class === recordClass || kind.class.prototype instanceof recordClass;

function problem(record: CuratedRecord, field: string, message: string): Problem {
  return { file: record.file, line: record.lineOf(field), id: record.id, field, message };
}
