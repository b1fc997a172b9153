import type { AnyRecord, Observation, Source } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, entityKind, OFFICIAL, ordered, pick, plain, typeOf } from "../lookup";

/** The citations of a source by records, by the id of the record. */
const citing = (lookup: Lookup, source: string) =>
  ordered(lookup.all()).flatMap(({ id, citations = [] }) =>
    citations.filter((citation) => citation.source === source).map((citation) => ({ id, ...citation })),
  );

const officialSourcesOfAPublisher: Answer<{ publisher: string }> = (lookup, { publisher }) => {
  const meant = lookup.records.sources.filter(
    (source) => plain(source.publisher).includes(plain(publisher)) && OFFICIAL.includes(source.type),
  );
  return {
    sources: {
      totalCount: meant.length,
      nodes: ordered(meant, [({ published }) => published, "DESC"]).map((source) => ({
        ...pick(source, "id", "title", "type", "published", "publishedApprox", "url"),
        citedBy: count(citing(lookup, source.id)),
      })),
    },
  };
};

const whatCitesASource: Answer<{ source: string; first: number }> = (lookup, { source: id, first }) => {
  const source = lookup.get<Source>(id);
  const cited = citing(lookup, id);
  const figures = cited.filter((each) => each.id.startsWith("obs-")).map((each) => lookup.get<Observation>(each.id));
  const versions = ordered(lookup.records.conflicts).flatMap((conflict) =>
    conflict.versions.flatMap(({ value, citations = [] }) =>
      citations
        .filter((citation) => citation.source === id)
        .map(({ locator }) => ({ locator, node: { value, conflict: { id: conflict.id } } })),
    ),
  );
  return {
    source: {
      ...pick(source, "title", "publisher", "published", "url", "language"),
      citedBy: {
        totalCount: cited.length,
        edges: cited.slice(0, first).map(({ id: record, locator, supports }) => ({
          locator,
          supports: supports ?? [],
          node: { __typename: typeOf(record), entityKind: entityKind(record), id: record },
        })),
      },
      figures: {
        ...count(figures),
        nodes: figures.map(({ period, value, series }) => ({ period, value, series: { id: series } })),
      },
      conflictVersions: { edges: versions.slice(0, 25) },
    },
  };
};

const lowConfidenceRecords: Answer = (lookup) => {
  const weak = (records: readonly AnyRecord[]) => ({
    nodes: ordered(records.filter(({ confidence }) => confidence === "LOW")).map((record) => ({
      ...pick(record, "id", "confidence", "note"),
      entityKind: entityKind(record.id),
      citations: {
        ...count(record.citations),
        nodes: ordered(lookup.cited(record.citations)).map((source) => pick(source, "type")),
      },
    })),
  });
  const { grievances, positions, commitments, disputes, observations } = lookup.records;
  return {
    grievances: weak(grievances),
    positions: weak(positions),
    commitments: weak(commitments),
    disputes: weak(disputes),
    observations: weak(observations),
  };
};

type Language = "en" | "es" | "fr";

function titles(record: AnyRecord) {
  const { title, translated = [] } = record;
  const printed = record as Source;
  const texts: Record<string, string> =
    typeof title === "string" ? { [printed.language.toLowerCase()]: title } : { ...title };
  const primary = texts["en"] === undefined ? Object.keys(texts)[0]! : "en";
  const mark = (language: Language) => {
    const found = texts[language] === undefined ? primary : language;
    const upper = found.toUpperCase();
    return {
      text: texts[found],
      language: upper,
      isFallback: found !== language,
      isTranslation: translated.includes(upper),
    };
  };
  return {
    id: record.id,
    title: texts[primary],
    english: mark("en").text,
    spanish: mark("es"),
    french: mark("fr"),
    translated,
    aliases: record.aliases ?? [],
  };
}

const titlesInThreeLanguages: Answer<{ organizations: string[]; words: string }> = (lookup, variables) => {
  const { organizations, measures, sources } = lookup.records;
  const marked = (records: readonly AnyRecord[]) => ({ nodes: ordered(records).map(titles) });
  return {
    organizations: marked(organizations.filter(({ id }) => variables.organizations.includes(id))),
    measures: marked(
      measures.filter(({ title }) => Object.values(title).some((text) => plain(text).includes(variables.words))),
    ),
    sources: marked(sources.filter(({ language, type }) => ["ES", "DE"].includes(language) && type === "OFFICIAL")),
  };
};

const organizationsWithUnits: Answer = (lookup) => {
  const { organizations } = lookup.records;
  const units = (id: string) => ordered(organizations.filter(({ parent }) => parent === id));
  const meant = organizations.filter(({ id }) => units(id).length > 0);
  return {
    organizations: {
      nodes: ordered(meant, [({ kind }) => kind], [({ title }) => plain(title.en!)]).map((organization) => {
        const { id, kind, country, parent } = organization;
        const home = lookup.records.countries.find((each) => each.id === country);
        return {
          ...lookup.named(id),
          kind,
          country: home ? { title: home.title.en, party: home.party } : null,
          parent: parent ? { id: parent } : null,
          units: { nodes: units(id).map((unit) => ({ ...lookup.named(unit.id), kind: unit.kind, parent: { id } })) },
        };
      }),
    },
  };
};

export const sources: Answers = {
  "official-sources-of-a-publisher": officialSourcesOfAPublisher,
  "what-cites-a-source": whatCitesASource,
  "low-confidence-records": lowConfidenceRecords,
  "titles-in-three-languages": titlesInThreeLanguages,
  "organizations-with-units": organizationsWithUnits,
};
