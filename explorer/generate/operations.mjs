// The operations that pages of every kind ask, written from the public schema: one file per kind, with the record and
// all that leads to and from it, a page of its table, and its statistics.
import { isAbstractType } from "graphql";
import { kindOf, relationshipsOf, valuesOf } from "./kinds.mjs";

/** What tells a record apart in a line, where its kind has it. */
const TELLING = [
  "status",
  "stance",
  "date",
  "endDate",
  "period",
  "value",
  "qualifier",
  "article",
  "caseNumber",
  "publisher",
  "published",
  "unit",
  "scale",
];

/** The unit of a figure is that of its series. */
const UNIT = "series { unit scale }";

const LINE = "...RecordLine";

const selection = (value) =>
  value.type === "group" ? `${value.name} { ${value.fields.map(({ name }) => name).join(" ")} }` : value.name;

/** A line of what a relationship leads to: of a record its title and the few values that tell it apart, of a part all. */
function lineOf(schema, target, from, cited) {
  if (isAbstractType(target)) return LINE;
  if (!target.getInterfaces().some(({ name }) => name === "Entity")) return partOf(schema, target, from, cited);
  const fields = target.getFields();
  const told = TELLING.filter((name) => fields[name]);
  return [LINE, ...told, ...(fields.value && fields.series ? [UNIT] : [])].join(" ");
}

/** A part, such as a rate, with everything it holds but the record it is a part of; where asked for, its own sources. */
function partOf(schema, target, from, cited) {
  const values = valuesOf(schema, target)
    .filter(({ name }) => name !== "retiredIds")
    .map(selection);
  const others = relationshipsOf(schema, target).filter(({ target: to }) => to !== from.name);
  const related = others.map(({ name, many, onEdge }) => {
    if (!many) return `${name} { ${LINE} }`;
    return `${name}(first: 20) { totalCount edges { ${onEdge.join(" ")} node { ${LINE} } } }`;
  });
  const sources =
    cited && target.getFields().citations ? ["citations(first: 20) { edges { locator node { ...SourceLine } } }"] : [];
  return ["id", ...values, ...related, ...sources].join(" ");
}

/** A relationship of a record as it is asked for: at most `first` records that hold on the day asked for. */
function relatedOf(schema, from, { name, target, many, onEdge }, first, cited = false) {
  const line = lineOf(schema, schema.getType(target), from, cited);
  if (!many) return `${name} { ${line} }`;
  const page = `first: ${first}, asOf: $asOf, certainty: $certainty, includeUndated: $includeUndated`;
  const nodes = onEdge.length > 0 ? `edges { ${onEdge.join(" ")} node { ${line} } }` : `nodes { ${line} }`;
  return `${name}(${page}) { totalCount undatedCount ${nodes} }`;
}

/** What some kinds answer beside their values and relationships. */
function extrasOf(type) {
  const fields = type.getFields();
  return [
    fields.statusOn && "statusOn(date: $day) @include(if: $dated)",
    "holdsOn(date: $day) @include(if: $dated)",
    fields.ancestors && `ancestors { ${LINE} }`,
    fields.latest && "latest { ...Point }",
    fields.points && "points(first: 500) { totalCount vintageCount unit scale nodes { ...Point } }",
  ].filter(Boolean);
}

const TIME = "$asOf: Date, $certainty: Certainty = POSSIBLE, $includeUndated: Boolean = false";
const PERIOD = "asOf: $asOf, certainty: $certainty, includeUndated: $includeUndated";

function recordOperation(schema, type, kind) {
  const values = valuesOf(schema, type).map(selection);
  const related = relationshipsOf(schema, type).map((each) => relatedOf(schema, type, each, "$first", true));
  return `# A record of this kind: what is known of it, what it leads to and what leads to it, with every source.
query ${type.name}Record(
  $id: ID!, $language: Language, $first: Int = 12, ${TIME}, $day: Date! = "2026-07-01", $dated: Boolean! = false
) {
  record: ${kind.one}(id: $id) {
    ${[LINE, ...values, ...extrasOf(type), ...related, "...Evidence"].join("\n    ")}
  }
}`;
}

function tableOperation(schema, type, kind) {
  const values = valuesOf(schema, type).map(selection);
  const related = relationshipsOf(schema, type).map((each) => relatedOf(schema, type, each, 3));
  return `# A page of the table of this kind, narrowed and sorted, with how many there are in all.
query ${type.name}Table(
  $where: ${type.name}Where, $orderBy: [${type.name}Order!], $first: Int, $after: String, $last: Int, $before: String,
  $language: Language, ${TIME}
) {
  records: ${kind.many}(
    where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, ${PERIOD}
  ) {
    totalCount undatedCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes {
      ${[LINE, ...values, ...related, "citations(first: 1) { totalCount }"].join("\n      ")}
    }
  }
}`;
}

function statisticsOperation(type, kind) {
  const level = kind.leveled ? ", level: $level" : "";
  return `# How many records of this kind there are by one dimension or two.
query ${type.name}Statistics(
  $by: [${type.name}Dimension!]!, $where: ${type.name}Where, ${TIME}, $language: Language${kind.leveled ? ", $level: Int! = 0" : ""}
) {
  statistics: ${kind.one}Statistics(by: $by, where: $where, first: 500, ${PERIOD}${level}) {
    totalCount undatedCount groupCount hasTies
    groups { count keys { dimension value label record { ${LINE} } } }
  }
}`;
}

/** The three operations of a kind, as the text of its file. */
export function operationsOf(schema, type) {
  const kind = kindOf(schema, type);
  return [
    recordOperation(schema, type, kind),
    tableOperation(schema, type, kind),
    statisticsOperation(type, kind),
  ].join("\n\n");
}
