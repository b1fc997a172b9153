import type { Code, Read } from "../../citations";
import { asBibtex, bibtex, csl, plain } from "../../citations";
import type { Grievance } from "../../records";
import type { Answer, Answers } from "../lookup";
import { edges, includes, ordered } from "../lookup";

/** Stands for a text that a test holds for. */
const text = (what: string, asymmetricMatch: (given: string) => boolean) => ({ what, asymmetricMatch });

/** An entry of BibTeX that says this. */
const entry = (said: object) =>
  text("an entry", (given) => {
    expect(bibtex(given)).toEqual(said);
    return true;
  });

const REVISION = "\\d+ \\([0-9a-f]{12}\\)";

const sourcesOfAComplaint: Answer<{ id: string; language: "FR" }> = (lookup, { id, language }) => {
  const { title, citations } = lookup.get<Grievance>(id);
  const { attribution, licenceUrl } = lookup.records.dataset;
  const own = new RegExp(`^(.*), révision ${REVISION} du \\d+(er)? [a-zéû]+ \\d{4}\\.$`);
  return {
    grievance: {
      id,
      citation: text(
        "the record's",
        (given) => own.exec(given)?.[1] === `« ${title.fr} » (${id}), dans ${attribution}, ${licenceUrl}`,
      ),
      citations: edges(
        citations,
        ({ source }) => source,
        ({ source: cited, locator }) => {
          const source = lookup.get<Read>(cited);
          return {
            locator,
            node: {
              id: cited,
              citation: plain(source, language.toLowerCase() as Code),
              bibtex: entry(asBibtex(source)),
              csl: JSON.stringify([csl(source)], null, 2),
            },
          };
        },
      ),
    },
  };
};

const thisAnswer: Answer<{ party: string; style: string }> = (lookup, { party, style }) => {
  const meant = lookup.records.grievances.filter(
    ({ status, raisedBy }) => status === "IN_DISPUTE" && includes(raisedBy, party),
  );
  const variables = JSON.stringify({ party, style });
  const question = new RegExp(
    `^“Answer to CiteThisAnswer”, in .*, revision ${REVISION} of .* Question: query CiteThisAnswer\\(`,
  );
  return {
    citation: text("the answer's", (given) => question.test(given) && given.endsWith(`}}} Variables: ${variables}`)),
    inStyle: text("the answer's entry", (given) => {
      const { title, note } = bibtex(given) as Record<string, string>;
      return title === "Answer to CiteThisAnswer" && note!.endsWith(`}}} Variables: ${variables}`);
    }),
    grievances: {
      totalCount: meant.length,
      nodes: ordered(meant).map(({ id }) => lookup.named(id)),
    },
  };
};

export const citing: Answers = {
  "cite-sources-of-a-complaint": sourcesOfAComplaint,
  "cite-this-answer": thisAnswer,
};
