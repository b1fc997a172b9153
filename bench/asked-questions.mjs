// The questions of asked.mjs, each with the statement that we would write by hand for the ids of its answer.

/** The search that reads most: between two Parties, with everything that lies on a shortest way or one step longer. */
export const hub = {
  name: "hub",
  query:
    '{ paths(from: "cty-us", to: "cty-mx", maxLength: 6, longerBy: 1, first: 20) { totalCount nodes { length } } }',
};

const DAY = "2026-03-01";

export const asked = [
  {
    name: "list as of a day",
    query: `{ measures(asOf: "${DAY}", first: 50) { nodes { id title status } } }`,
    byHand: `MATCH (n:Measure) WHERE n.possiblyFrom <= '${DAY}' AND n.possiblyUntil > '${DAY}'
      WITH n ORDER BY n.id LIMIT 50 RETURN n.id AS v0, n.title AS v1, n.status AS v2 ORDER BY v0`,
  },
  {
    name: "changes in a month",
    query: '{ changes(from: "2026-02-01", to: "2026-03-01", kinds: [MEASURE]) { nodes { change record { id } } } }',
    byHand: `MATCH (n:Measure) WITH n, n.possiblyFrom <= '2026-02-01' AND n.possiblyUntil > '2026-02-01' AS before,
      n.possiblyFrom <= '2026-03-01' AND n.possiblyUntil > '2026-03-01' AS after
      WHERE before <> after RETURN n.id AS v0, after AS v1 ORDER BY v0`,
  },
  {
    name: "stance on a subject",
    query: `{ stance(on: "agd-extension", asOf: "${DAY}") { holder { id } position { id stance } } }`,
    byHand: `MATCH (h)<-[:HELD_BY]-(p:Position)-[:ON]->(s:AgendaItem {id: 'agd-extension'})
      WHERE p.possiblyFrom <= '${DAY}' AND p.possiblyUntil > '${DAY}'
      RETURN h.id AS v0, p.id AS v1, p.stance AS v2 ORDER BY v0, v1`,
  },
  {
    name: "timeline of all, last 30",
    query: "{ timeline(last: 30) { nodes { date happening record { id } } } }",
    byHand: `MATCH (n:Event) WITH n ORDER BY n.date DESC, n.id DESC LIMIT 30 RETURN n.date AS v0, n.id AS v1`,
  },
  {
    name: "timeline of a complaint, related",
    query: '{ timeline(ids: ["grv-ca-dairy-access"], related: true) { nodes { date happening record { id } } } }',
    byHand: `MATCH (:Grievance {id: 'grv-ca-dairy-access'})--(n:Entity)
      WITH DISTINCT n, coalesce(n.date, n.requestedOn, n.datesInForce) AS date WHERE date IS NOT NULL
      RETURN date AS v0, n.id AS v1 ORDER BY v0, v1`,
  },
  {
    name: "search",
    query: '{ search(query: "dairy tariff-rate quotas canada") { totalCount nodes { score record { id title } } } }',
    byHand: `MATCH (n:Entity) WHERE any(t IN n.titleFolded WHERE t CONTAINS 'dairy') OR n.summaryFolded CONTAINS 'dairy'
      WITH n ORDER BY n.id LIMIT 20 RETURN n.id AS v0, n.title AS v1`,
  },
  {
    name: "path, 2 steps",
    query: '{ paths(from: "grv-ca-dairy-access", to: "msr-us-232-autos") { totalCount nodes { records { id } } } }',
    byHand: `MATCH p = (a:Entity {id: 'grv-ca-dairy-access'})-[*2..2]-(b:Entity {id: 'msr-us-232-autos'})
      WHERE none(r IN relationships(p) WHERE type(r) IN ['CITES', 'CONTESTS', 'OBSERVATION_OF'])
      RETURN [n IN nodes(p) | n.id] AS v0`,
  },
  {
    name: "neighbourhood, 1 step",
    query: '{ neighbourhood(ids: ["grv-ca-dairy-access"]) { nodes { distance record { id } } ties { relationship } } }',
    byHand: `MATCH (:Grievance {id: 'grv-ca-dairy-access'})-[r]-(n:Entity) WHERE NOT type(r) IN ['CITES', 'CONTESTS']
      RETURN n.id AS v0, type(r) AS v1 ORDER BY v0, v1`,
  },
  {
    name: "common",
    query:
      '{ common(a: "grv-us-232-tariffs", b: "grv-ca-vs-us-232-steel-aluminum") { totalCount nodes { record { id } } } }',
    byHand: `MATCH (:Entity {id: 'grv-us-232-tariffs'})--(n:Entity)--(:Entity {id: 'grv-ca-vs-us-232-steel-aluminum'})
      WHERE NOT n:Source RETURN DISTINCT n.id AS v0 ORDER BY v0`,
  },
  {
    name: "sector subtree",
    query: '{ sector(id: "sec-agriculture") { descendants { totalCount nodes { depth record { id } } } } }',
    byHand: `MATCH p = (:Sector {id: 'sec-agriculture'})<-[:PART_OF*1..20]-(n:Sector)
      RETURN n.id AS v0, length(p) AS v1 ORDER BY v1, v0`,
  },
  {
    name: "matrix of complaints",
    query: "{ grievanceStatistics(by: [AGAINST_SIDE, SECTORS_WITHIN]) { groups { count keys { value } } } }",
    byHand: `MATCH (n:Grievance)-[:AGAINST]->(a), (n)-[:CONCERNS]->(s:Sector) UNWIND a.side AS side
      RETURN side AS v0, last(s.within) AS v1, count(DISTINCT n) AS v2 ORDER BY v2 DESC`,
  },
  {
    name: "commitments invoked together",
    query: "{ commitmentPairs(of: GRIEVANCES, least: 2) { pairs { one { id } other { id } sharedCount } } }",
    byHand: `MATCH (a:Commitment)<-[:INVOKES]-(g:Grievance)-[:INVOKES]->(b:Commitment) WHERE a.id < b.id
      WITH a, b, count(DISTINCT g) AS shared WHERE shared >= 2
      RETURN a.id AS v0, b.id AS v1, shared AS v2 ORDER BY v2 DESC, v0, v1 LIMIT 50`,
  },
  {
    name: "latest and change of 50 series",
    query:
      '{ allSeries(first: 50) { nodes { id latest { value } change(from: "2024", to: "2025") { absolute percent } } } }',
    byHand: `MATCH (s:Series) WITH s ORDER BY s.id LIMIT 50
      CALL (s) { MATCH (o:Observation)-[:OBSERVATION_OF]->(s) RETURN collect([o.id, o.period, o.value, o.vintage]) AS points }
      RETURN s.id AS v0, points AS v1`,
  },
  {
    name: "holders side by side",
    query:
      '{ compare(holders: ["cty-us", "cty-mx", "cty-ca"], reading: GOVERNMENT) { subjects { subject { id } stances { stance positions { id } } } } }',
    byHand: `MATCH (h)<-[:HELD_BY]-(p:Position)-[:ON]->(s) WHERE p.until IS NULL AND size(h.government) > 0
      RETURN s.id AS v0, h.id AS v1, p.stance AS v2, p.id AS v3 ORDER BY v0, v1`,
  },
  {
    name: "gaps",
    query: "{ gaps { totalCount ruleCounts { rule count } nodes { rule record { id } } } }",
    byHand: `MATCH (n:Grievance) WHERE NOT EXISTS { MATCH (n)-[:INVOKES]->(:Commitment) } RETURN n.id AS v0 ORDER BY v0`,
  },
];
