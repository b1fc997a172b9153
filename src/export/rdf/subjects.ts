import { Decimal } from "decimal.js";
import { GraphQLFloat } from "graphql";
import type { Fields } from "../../dataset/curated";
import type { Kind, Property } from "../../model";
import type { Curated, Translated } from "../../model/describe";
import { translated, valueAt } from "../../model/describe";
import { DateScalar, PartialDateScalar } from "../../model/describe/scalars";
import type { Content } from "../content";
import { edgesOf, nodesOf } from "../nodes";
import { shown } from "../pages";
import { classesOf, fieldOf, named, qualified, term } from "./vocabulary";

/** What RDF says of one thing; all IRIs in short form, as in `usmca:grv-x`. */
export interface Subject {
  readonly id: string;
  readonly classes: readonly string[];
  readonly statements: readonly Statement[];
}

export interface Statement {
  /** The field, as JSON-LD calls it. */
  readonly name: string;
  readonly term: string;
  readonly object: { readonly id: string } | Literal;
}

/** A value: whole numbers and flags are such in every notation, others are texts with a language or type. */
export interface Literal {
  readonly value: string | number | boolean;
  readonly language?: string;
  readonly datatype?: string;
}

/** What the dataset is: a schema:Dataset. */
export function datasetSubject({ about, digest }: Pick<Content, "about" | "digest">): Subject {
  const values: [term: string, literal: Literal][] = [
    ["schema:name", { value: about.title, language: "en" }],
    ["schema:description", { value: about.description, language: "en" }],
    ["schema:creditText", { value: about.attribution }],
    ["schema:version", { value: digest }],
    ["term:coveredUntil", date(about.coveredUntil)],
    ["term:figuresUntil", date(about.figuresUntil)],
    ["term:collected", date(about.collected)],
  ];
  return {
    id: named("dataset"),
    classes: ["schema:Dataset"],
    statements: [
      ...values.map(([term, object]) => ({ name: term, term, object })),
      { name: "schema:license", term: "schema:license", object: { id: about.licenceUrl } },
    ],
  };
}

/** What is said of a record, of its parts, and of relationships that have values of their own. */
export function subjectsOf(kind: Kind, record: Curated): Subject[] {
  const edges = edgesOf(kind, record).map((edge) => ({ ...edge, own: qualified(edge.end) }));
  const nodes = nodesOf(kind, record).map(({ id, kind, value }): Subject => {
    const led = edges.filter(({ from }) => from === id);
    return {
      id: named(id),
      classes: classesOf(kind),
      statements: [
        ...valuesOf(shown(kind), value).filter(({ name }) => name !== "id"),
        ...led.flatMap(({ end: { name }, to, own, ...edge }): Statement[] => [
          { name, term: term(name), object: { id: named(to) } },
          ...(own ? [{ name: own.name, term: own.term, object: { id: edgeId({ ...edge, name, to }) } }] : []),
        ]),
      ],
    };
  });
  const relationships = edges.flatMap(({ end, from, to, properties, own }): Subject[] => {
    if (!own) return [];
    const target = { name: own.target, term: own.target, object: { id: named(to) } };
    const statements = [target, ...valuesOf(end.relationship.properties, properties)];
    return [{ id: edgeId({ from, name: end.name, to }), classes: own.classes, statements }];
  });
  return [...nodes, ...relationships];
}

const edgeId = ({ from, name, to }: { from: string; name: string; to: string }) => named(`${from}/${name}/${to}`);

function valuesOf(properties: readonly Property[], value: Fields): Statement[] {
  return properties.flatMap((property) => {
    const name = fieldOf(property);
    const found = valueAt(value, name);
    if (found === undefined) return [];
    return literals(property, found).map((object) => ({ name, term: term(name), object }));
  });
}

function literals({ type }: Property, value: unknown): Literal[] {
  if (type === translated) {
    return Object.entries(value as Translated).map(([language, text]) => ({ value: text, language }));
  }
  return ([value].flat() as (string | number | boolean)[]).map((each) => {
    if (type.graphql === PartialDateScalar || type.graphql === DateScalar) return date(String(each));
    if (type.graphql === GraphQLFloat) return { value: new Decimal(each as number).toFixed(), datatype: "xsd:decimal" };
    return { value: each };
  });
}

/** A date as exact as it is. */
function date(value: string): Literal {
  const datatype = { 4: "xsd:gYear", 7: "xsd:gYearMonth" }[value.length] ?? "xsd:date";
  return { value, datatype };
}
