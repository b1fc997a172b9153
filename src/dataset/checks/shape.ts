import type { End, Kind, Property } from "../../model";
import type { Fields } from "../curated";
import { isFields, linkEnds, partEnds, targetName } from "../curated";
import { endsInside } from "../read";
import type { Check, Report } from "./report";

/** Every field is one of the kind's, has a value of the right type, and is there where it must be. */
export const shape: Check = ({ kind, value }, report) => {
  checkFields(kind, value, "", report);
  const inside = kind.ends.find(
    ({ direction, relationship }) => direction === "out" && relationship.description.inside,
  );
  if (inside && value[inside.name] === undefined) report(inside.name, "is missing");
};

/** The fields of a record or part; `at` is where it stands in the record: "" or `rates.0.`. */
function checkFields(kind: Kind, value: Fields, at: string, report: Report): void {
  // A part's id follows from its place.
  const given = kind.properties.filter(({ path, name }) => path.length === 1 && (kind.options || name !== "id"));
  const ends = [...linkEnds(kind), ...partEnds(kind)];
  const known = [...given, ...kind.nested, ...ends, ...endsInside(kind)].map(({ name }) => name);
  checkNames(kind.name, known, value, at, report);
  checkValues(kind.options?.title ? given.filter(({ name }) => name !== "title") : given, value, at, report);
  if (kind.options?.title) checkTitle(given, value, report);
  for (const { name, properties } of kind.nested) {
    const nested = value[name];
    if (isMissing(nested)) continue;
    if (!isFields(nested)) {
      report(at + name, "must hold fields of its own");
      continue;
    }
    checkNames(name, properties.map((property) => property.name), nested, `${at}${name}.`, report); // prettier-ignore
    checkValues(properties, nested, `${at}${name}.`, report);
  }
  for (const end of ends) checkEnd(end, value[end.name], at, report);
}

const isMissing = (value: unknown) => value === undefined || value === null;

function checkNames(of: string, known: readonly string[], value: Fields, at: string, report: Report): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) report(at + name, `is no field of ${of}: there are ${known.join(", ")}`);
  }
}

function checkValues(properties: readonly Property[], value: Fields, at: string, report: Report): void {
  for (const { name, type, optional, derive } of properties) {
    const given = value[name];
    if (derive) {
      if (given !== undefined) report(at + name, "is worked out at load: leave it out");
    } else if (isMissing(given)) {
      if (!optional) report(at + name, "is missing");
    } else {
      const problem = type.problem(given);
      if (problem) report(at + name, problem);
    }
  }
}

/** A title that is worked out from other fields may be given as plain text, in the record's own language. */
function checkTitle(properties: readonly Property[], { title }: Fields, report: Report): void {
  if (isMissing(title) || (typeof title === "string" && title !== "")) return;
  checkValues(properties.filter(({ name }) => name === "title"), { title }, "", report); // prettier-ignore
}

function checkEnd(end: End, given: unknown, at: string, report: Report): void {
  const { name, many, relationship, to } = end;
  const field = at + name;
  if (isMissing(given) || (Array.isArray(given) && given.length === 0)) {
    if (relationship.description.required && !relationship.description.inside) report(field, "is missing");
    return;
  }
  if (!many) {
    if (typeof given !== "string") report(field, "must be an id");
    return;
  }
  if (!Array.isArray(given)) return report(field, "must be a list");
  given.forEach((entry: unknown, i) => {
    const place = `${field}.${i}`;
    if (relationship.description.parts) {
      if (isFields(entry)) checkFields(to.kinds[0]!, entry, `${place}.`, report);
      else report(place, "must hold fields of its own");
    } else if (relationship.properties.length > 0) checkEdge(end, entry, place, report);
    else if (typeof entry !== "string") report(place, "must be an id");
  });
}

/** An entry of a relationship with values of its own: the target's id under the name of its kind, the values beside. */
function checkEdge(end: End, entry: unknown, at: string, report: Report): void {
  const target = targetName(end);
  const { properties } = end.relationship;
  if (!isFields(entry)) return report(at, `must hold ${target} and fields of its own`);
  checkNames(end.name, [target, ...properties.map(({ name }) => name)], entry, `${at}.`, report);
  if (typeof entry[target] !== "string") report(`${at}.${target}`, "must be an id");
  checkValues(properties, entry, `${at}.`, report);
}
