import type { AnyRecord, Records } from "./records";

/** A relationship as a record's file states it, with how it reads from either end. */
export interface StatedTie {
  /** The record in whose file it stands. */
  readonly by: string;
  readonly to: string;
  readonly type: string;
  readonly reads: string;
  readonly readsBack: string;
}

/** Where the files state relationships: kind, field, type, and how it reads from either end. Written by hand. */
const STATED = `
organizations country           BASED_IN           is based in             | is home to
organizations parent            PART_OF            is part of              | includes
agreements    parties           HAS_PARTY          has the party           | is a party to
agreements    replaces          REPLACES           replaces                | is replaced by
agreements    relatedTo         RELATES_TO         accompanies             | is accompanied by
chapters      agreement         CHAPTER_OF         is a chapter of         | contains
commitments   agreement         PROVIDED_BY        is provided by          | provides
commitments   chapter           UNDER              stands under            | contains
commitments   bindsParties      BINDS              binds                   | is bound by
commitments   sectors           CONCERNS           concerns                | is concerned by
sectors       parent            PART_OF            is part of              | includes
grievances    raisedBy          RAISED_BY          is raised by            | raised
grievances    against           AGAINST            is raised against       | is complained of in
grievances    partOf            PART_OF            is part of              | includes
grievances    sectors           CONCERNS           concerns                | is concerned by
grievances    commitments       INVOKES            invokes                 | is invoked in
grievances    measures          TARGETS            is about                | is at issue in
grievances    agendaItems       ON_AGENDA          is taken up in          | takes up
grievances    disputes          PURSUED_IN         is pursued in           | pursues
grievances    evidence          EVIDENCED_BY       is evidenced by         | bears on
measures      jurisdiction      IN_JURISDICTION    is a measure of         | is the jurisdiction of
measures      enactedBy         ENACTED_BY         is enacted by           | enacted
measures      affects           AFFECTS            affects                 | is affected by
measures      sectors           CONCERNS           concerns                | is concerned by
measures      replaces          REPLACES           replaces                | is replaced by
measures      amends            AMENDS             amends                  | is amended by
measures      repeals           REPEALS            repeals                 | is repealed by
measures      suspends          SUSPENDS           suspends                | is suspended by
measures      extends           EXTENDS            extends                 | is extended by
measures      implements        IMPLEMENTS         implements              | is implemented by
measures      retaliatesAgainst RETALIATES_AGAINST retaliates against      | is retaliated against by
measures      relieves          RELIEVES           gives relief from       | is relieved by
agendaItems   proposedBy        PROPOSED_BY        is proposed by          | proposed
agendaItems   sectors           CONCERNS           concerns                | is concerned by
positions     holder            HELD_BY            is held by              | holds
positions     on                ON                 is taken on             | is the subject of
disputes      complainants      BROUGHT_BY         is brought by           | brought
disputes      respondent        BROUGHT_AGAINST    is brought against      | is the respondent in
disputes      thirdParties      JOINED_BY          is joined by            | joined
disputes      petitioners       PETITIONED_BY      is petitioned for by    | petitioned for
disputes      company           OVER_COMPANY       is over a facility of   | has a facility at issue in
disputes      commitments       INVOKES            invokes                 | is invoked in
disputes      measures          TARGETS            is about                | is at issue in
disputes      sectors           CONCERNS           concerns                | is concerned by
events        actors            INVOLVES           involves                | is involved in
events        about             ABOUT              is about                | is the subject of
series        reporter          REPORTED_FOR       is reported for         | is the reporter of
series        partner           WITH_PARTNER       has the partner         | is the partner in
series        sector            MEASURES_SECTOR    measures                | is measured by
series        compiledBy        COMPILED_BY        is compiled by          | compiled
observations  series            OBSERVATION_OF     is a figure of          | includes
conflicts     about             CONTESTS           contests                | is contested in
`;

const ROWS = STATED.trim()
  .split("\n")
  .map(
    (line) => /^(\w+) +(\w+) +(\w+) +(.+?) +\| (.+)$/.exec(line)!.slice(1) as [string, string, string, string, string],
  );

/** What is walked only where it is asked for by name. */
export const UNUSUAL = ["CITES", "CONTESTS", "STATED_IN", "OBSERVATION_OF", "APPOINTED_BY"];

/** All types of relationship between records. */
export const TYPES = [...new Set([...ROWS.map(([, , type]) => type), ...UNUSUAL])].sort();

/** All relationships between records that the files state; what a part states counts as its record's. */
export function statedTies(records: Records): StatedTie[] {
  const { dataset: _, ...kinds } = records;
  const ties = ROWS.flatMap(([kind, field, type, reads, readsBack]): StatedTie[] => {
    return (kinds[kind as keyof typeof kinds] as AnyRecord[]).flatMap((record) => {
      const stated = (record as unknown as Record<string, unknown>)[field] ?? [];
      return [stated].flat().map((entry) => ({
        by: record.id,
        to: typeof entry === "string" ? entry : (entry as { measure: string }).measure,
        type,
        reads,
        readsBack,
      }));
    });
  });
  const tie = (by: string, to: string, type: string, reads: string, readsBack: string) =>
    void ties.push({ by, to, type, reads, readsBack });
  for (const { id, citations = [] } of Object.values(kinds).flat() as AnyRecord[]) {
    for (const { source } of citations) tie(id, source, "CITES", "cites", "is cited by");
  }
  for (const { id, panellists = [] } of records.disputes) {
    for (const { appointedBy } of panellists)
      if (appointedBy) tie(id, appointedBy, "APPOINTED_BY", "has a panellist named by", "named a panellist of");
  }
  for (const { id, versions } of records.conflicts) {
    for (const { observation, citations = [] } of versions) {
      if (observation) tie(id, observation, "STATED_IN", "has a version stated in", "states a version of");
      for (const { source } of citations)
        tie(id, source, "CITES", "has a version that cites", "is cited for a version of");
    }
  }
  const distinct = new Map(ties.map((each) => [Object.values(each).join(" "), each]));
  return [...distinct.values()];
}
