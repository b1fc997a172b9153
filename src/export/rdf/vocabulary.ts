import type { End, Kind, Model, Property } from "../../model";
import { linkEnds, partEnds } from "../../dataset/curated";
import { shown } from "../pages";

/** The names of records and terms begin so. They are names only: nothing is served there. */
const BASE = "https://w3id.org/usmca-graph/";

export const PREFIXES = {
  usmca: BASE,
  term: `${BASE}terms#`,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** `usmca:grv-x`: a record, a part, or what has an id of that form. */
export const named = (id: string) => `usmca:${id}`;

/** What of ours others have a term for, by its name. */
const TERMS: Readonly<Record<string, string>> = {
  title: "schema:name",
  aliases: "schema:alternateName",
  summary: "schema:description",
  url: "schema:url",
  publisher: "schema:publisher",
  published: "schema:datePublished",
  citations: "prov:wasDerivedFrom",
};

/** What kinds are in the terms of others, beside their own. */
const CLASSES: Readonly<Record<string, string>> = {
  Country: "schema:Country",
  Organization: "schema:Organization",
  Event: "schema:Event",
  Source: "schema:CreativeWork",
};

/** The IRI of a field, in short form. */
export const term = (name: string) => TERMS[name] ?? `term:${name}`;

export const classesOf = ({ name }: Kind) => [`term:${name}`, ...(CLASSES[name] ? [CLASSES[name]] : [])];

/**
 * How a relationship with values of its own is said: the record leads to its target as by any other, and also to a node
 * of its own that has the target and the values. PROV has that form for what is derived from a source.
 */
export interface Qualified {
  /** The field, and the IRI in short form, by which the record leads to the node. */
  readonly name: string;
  readonly term: string;
  readonly classes: readonly string[];
  /** By which the node leads to the target. */
  readonly target: string;
}

export function qualified({ name, relationship }: End): Qualified | null {
  const { edge } = relationship.description;
  if (!edge) return null;
  const own = { name: `${name}Qualified`, classes: [`term:${edge.name}`] };
  return term(name) === "prov:wasDerivedFrom"
    ? { ...own, term: "prov:qualifiedDerivation", classes: [...own.classes, "prov:Derivation"], target: "prov:entity" }
    : { ...own, term: `term:${own.name}`, target: "term:target" };
}

export const fieldOf = ({ path }: Property) => path.join(".");

/** The context of JSON-LD: every field with its IRI. */
export function contextOf(model: Model): Readonly<Record<string, string | number>> {
  const names = new Map<string, string>();
  const add = (name: string, iri = term(name)) => void names.set(name, iri);
  const addProperties = (properties: readonly Property[]) =>
    properties.map(fieldOf).forEach((name) => name !== "id" && add(name));
  for (const kind of model.kinds) {
    addProperties(shown(kind));
    for (const end of [...linkEnds(kind), ...partEnds(kind)]) {
      add(end.name);
      addProperties(end.relationship.properties);
      const own = qualified(end);
      if (own) add(own.name, own.term);
    }
  }
  return { "@version": 1.1, ...PREFIXES, ...Object.fromEntries(names) };
}
