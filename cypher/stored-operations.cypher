// The statements that the stored operations of schema/operations ask, in the order in which they were asked of the
// records. They are composed by the structure of a question alone: values are parameters. Made by "npm run emit".

// ---- about-the-records

CALL () { MATCH (n:Country) RETURN count(n) AS c0 }
CALL () { MATCH (n:Organization) RETURN count(n) AS c1 }
CALL () { MATCH (n:Agreement) RETURN count(n) AS c2 }
CALL () { MATCH (n:Chapter) RETURN count(n) AS c3 }
CALL () { MATCH (n:Commitment) RETURN count(n) AS c4 }
CALL () { MATCH (n:Sector) RETURN count(n) AS c5 }
CALL () { MATCH (n:Grievance) RETURN count(n) AS c6 }
CALL () { MATCH (n:Measure) RETURN count(n) AS c7 }
CALL () { MATCH (n:AgendaItem) RETURN count(n) AS c8 }
CALL () { MATCH (n:Position) RETURN count(n) AS c9 }
CALL () { MATCH (n:Dispute) RETURN count(n) AS c10 }
CALL () { MATCH (n:Event) RETURN count(n) AS c11 }
CALL () { MATCH (n:Series) RETURN count(n) AS c12 }
CALL () { MATCH (n:Observation) RETURN count(n) AS c13 }
CALL () { MATCH (n:Conflict) RETURN count(n) AS c14 }
CALL () { MATCH (n:Source) RETURN count(n) AS c15 }
RETURN c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15;

MATCH (r:Revision)
WITH r ORDER BY r.number DESC LIMIT 1
RETURN r {.*} AS revision;

// ---- acts-under-a-reform

UNWIND $p0 AS id MATCH (n:Measure {id: id})
RETURN n.id AS v0, n.kind AS v1, n.datesAnnounced AS v2, n.datesPublished AS v3, n.datesInForce AS v4, n.datesObservedFrom AS v5, n.datesSuspended AS v6, n.datesExpires AS v7, n.datesEnded AS v8, n.title AS v9;

UNWIND $p0 AS id MATCH (n:Measure {id: id})
CALL (n) {
  MATCH (n)<-[r1:IMPLEMENTS]-(x0)
  WITH x0, r1 ORDER BY x0.datesInForce, x0.titleSort, x0.id LIMIT $p1
  RETURN collect([x0.id, x0.kind, x0.title, x0.datesInForce, x0.titleSort, r1.from, r1.note]) AS c2
}
RETURN id AS v0, c2 AS v1;

UNWIND $p0 AS id MATCH (n:Measure {id: id})
CALL (n) {
  MATCH (n)-[:ENACTED_BY]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.title]) AS c1
}
CALL (n) {
  MATCH (n)<-[:TARGETS]-(x2:Grievance)
  WITH x2 ORDER BY x2.id LIMIT $p2
  RETURN collect([x2.id]) AS c3
}
RETURN id AS v0, c1 AS v1, c3 AS v2, COUNT { MATCH (n)<-[:TARGETS]-(x4:Grievance) } AS v3;

// ---- agenda-items-by-stance

MATCH (n:AgendaItem) WHERE n.titleSort >= ''
WITH n ORDER BY n.titleSort, n.id LIMIT $p0
RETURN n.id AS v0, n.title AS v1, COUNT { MATCH (n)<-[:ON_AGENDA]-(x0) } AS v2, COUNT { MATCH (n)<-[:ON]-(x1:Position) WHERE x1.stance = $p1 } AS v3, COUNT { MATCH (n)<-[:ON]-(x2:Position) WHERE x2.stance = $p2 } AS v4, COUNT { MATCH (n)<-[:ON]-(x3) } AS v5, COUNT { MATCH (n)<-[:ON]-(x4:Position) WHERE x4.stance = $p3 } AS v6, COUNT { MATCH (n)<-[:ON]-(x5:Position) WHERE x5.stance = $p4 } AS v7, n.titleSort AS v8
ORDER BY n.titleSort, n.id;

// ---- agenda-overview

MATCH (n:AgendaItem) WHERE n.statusAsOf >= ''
WITH n ORDER BY n.statusAsOf DESC, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)<-[:ON]-(x2:Position) WHERE x2.stance = $p2
  WITH x2 ORDER BY x2.id LIMIT $p3
  CALL (x2) {
    MATCH (x2)-[:HELD_BY]->(x4)
    RETURN collect([x4.id]) AS c5
  }
  WITH x2, c5 ORDER BY x2.id
  RETURN collect([x2.id, x2.date, c5]) AS c3
}
CALL (n) {
  MATCH (n)<-[:ON]-(x7:Position) WHERE x7.stance = $p5
  WITH x7 ORDER BY x7.id LIMIT $p6
  CALL (x7) {
    MATCH (x7)-[:HELD_BY]->(x9)
    RETURN collect([x9.id]) AS c10
  }
  WITH x7, c10 ORDER BY x7.id
  RETURN collect([x7.id, x7.date, c10]) AS c8
}
CALL (n) {
  MATCH (n)<-[:ON]-(x12:Position) WHERE x12.stance = $p8
  WITH x12 ORDER BY x12.id LIMIT $p9
  CALL (x12) {
    MATCH (x12)-[:HELD_BY]->(x14)
    RETURN collect([x14.id]) AS c15
  }
  WITH x12, c15 ORDER BY x12.id
  RETURN collect([x12.id, x12.date, c15]) AS c13
}
CALL (n) {
  MATCH (n)<-[:ON]-(x17:Position) WHERE x17.stance = $p11
  WITH x17 ORDER BY x17.id LIMIT $p12
  CALL (x17) {
    MATCH (x17)-[:HELD_BY]->(x19)
    RETURN collect([x19.id]) AS c20
  }
  WITH x17, c20 ORDER BY x17.id
  RETURN collect([x17.id, x17.date, c20]) AS c18
}
RETURN n.id AS v0, n.status AS v1, n.statusAsOf AS v2, n.title AS v3, COUNT { MATCH (n)<-[:ON_AGENDA]-(x0) } AS v4, COUNT { MATCH (n)<-[:ON_AGENDA]-(x1:Grievance) WHERE x1.status = $p1 } AS v5, c3 AS v6, COUNT { MATCH (n)<-[:ON]-(x6:Position) WHERE x6.stance = $p4 } AS v7, c8 AS v8, COUNT { MATCH (n)<-[:ON]-(x11:Position) WHERE x11.stance = $p7 } AS v9, c13 AS v10, COUNT { MATCH (n)<-[:ON]-(x16:Position) WHERE x16.stance = $p10 } AS v11, c18 AS v12, COUNT { MATCH (n)<-[:ON]-(x21:Position) WHERE x21.stance = $p13 } AS v13, n.statusAsOf AS v14
ORDER BY n.statusAsOf DESC, n.id DESC;

// ---- agreement-and-its-relatives

UNWIND $p0 AS id MATCH (n:Agreement {id: id})
CALL (n) {
  MATCH (n)<-[:ABOUT]-(x2:Event) WHERE x2.kind IN $p1
  WITH x2 ORDER BY x2.date, x2.id LIMIT $p2
  RETURN collect([x2.id, x2.date, x2.title, x2.date]) AS c3
}
CALL (n) {
  MATCH (n)-[:HAS_PARTY]->(x4)
  WITH x4 ORDER BY x4.id LIMIT $p3
  RETURN collect([x4.id, x4.title, x4.titleEs, x4.titleFr, x4.titleLanguage, x4.iso3]) AS c5
}
CALL (n) {
  MATCH (n)-[:REPLACES]->(x6)
  RETURN collect([x6.id]) AS c7
}
RETURN n.id AS v0, n.kind AS v1, n.status AS v2, n.extension AS v3, n.termYears AS v4, n.chapterCount AS v5, n.datesSigned AS v6, n.datesAmended AS v7, n.datesInForce AS v8, n.datesEnded AS v9, n.datesExpires AS v10, n.title AS v11, COUNT { MATCH (n)<-[:CHAPTER_OF]-(x0) } AS v12, COUNT { MATCH (n)<-[:CONTESTS]-(x1) } AS v13, c3 AS v14, c5 AS v15, c7 AS v16;

CALL () {
  UNWIND $p0 AS id MATCH (n:Agreement {id: id})
  CALL (n) {
    MATCH (n)<-[:REPLACES]-(x0)
    WITH x0 ORDER BY x0.id LIMIT $p1
    RETURN collect([x0.id]) AS c1
  }
  RETURN collect([id, c1]) AS a0
}
CALL () {
  UNWIND $p2 AS id MATCH (n:Agreement {id: id})
  CALL (n) {
    MATCH (n)<-[:RELATES_TO]-(x2)
    WITH x2 ORDER BY x2.kind, x2.datesSigned, x2.id LIMIT $p3
    RETURN collect([x2.id, x2.kind, x2.datesSigned, x2.datesAmended, x2.datesInForce, x2.datesEnded, x2.datesExpires, COUNT { MATCH (x2)<-[:PROVIDED_BY]-(x4) }, x2.kind, x2.datesSigned]) AS c3
  }
  RETURN collect([id, c3]) AS a1
}
CALL () {
  UNWIND $p4 AS id MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)<-[:CONTESTS]-(x5)
    WITH x5 ORDER BY x5.id LIMIT $p5
    RETURN collect([x5.id, x5.field]) AS c6
  }
  RETURN collect([id, c6]) AS a2
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2;

// ---- article-figures-and-conflicts

CALL () {
  MATCH (n:Series) WHERE n.id >= '' AND EXISTS { MATCH (n)-[:CITES]->(x0:Source) WHERE x0.id = $p1 }
  WITH n ORDER BY n.id LIMIT $p0
  WITH n ORDER BY n.id
  RETURN collect([n.id]) AS a0
}
CALL () {
  MATCH (n:Series) WHERE n.id >= '' AND n.key IN $p3
  WITH n ORDER BY n.id LIMIT $p2
  WITH n ORDER BY n.id
  RETURN collect([n.id]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $ids AS id
MATCH (s:Series {id: id})
CALL (s) {
    MATCH (s)<-[:OBSERVATION_OF]-(o:Observation)
    WITH o ORDER BY o.id
    RETURN collect([o.id, o.period, o.periodRangeFrom, o.periodRangeTo, o.value, o.vintage, o.qualifier]) AS figures
}
RETURN s.id AS v0, s.scale AS v1, s.unit AS v2, s.vintage AS v3, s.flow AS v4, s.coverage AS v5, s.product AS v6,
  s.partnerScope AS v7, s.basis AS v8, s.valuation AS v9, s.adjustment AS v10, s.prices AS v11,
  s.transformation AS v12, head([(s)-[:REPORTED_FOR]->(c:Country) | c.id]) AS v13,
  head([(s)-[:WITH_PARTNER]->(p:Country) | p.id]) AS v14, head([(s)-[:MEASURES_SECTOR]->(x:Sector) | x.id]) AS v15,
  figures AS v16;

UNWIND $p0 AS id MATCH (n:Observation {id: id})
CALL (n) {
  MATCH (n)<-[:CONTESTS]-(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.cause, x0.resolution, x0.reason]) AS c1
}
RETURN n.id AS v0, n.note AS v1, c1 AS v2;

UNWIND $p0 AS id MATCH (n:Conflict {id: id})
CALL (n) {
  MATCH (n)-[:HAS_VERSION]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  CALL (x0) {
    MATCH (x0)-[:STATED_IN]->(x2)
    RETURN collect([x2.id, x2.value]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.value, x0.chosen, c3]) AS c1
}
RETURN id AS v0, c1 AS v1;

// ---- balance-from-exports-and-imports

UNWIND $p0 AS id MATCH (n:Series {id: id})
RETURN n.id AS v0;

UNWIND $ids AS id
MATCH (s:Series {id: id})
CALL (s) {
    MATCH (s)<-[:OBSERVATION_OF]-(o:Observation)
    WITH o ORDER BY o.id
    RETURN collect([o.id, o.period, o.periodRangeFrom, o.periodRangeTo, o.value, o.vintage, o.qualifier]) AS figures
}
RETURN s.id AS v0, s.scale AS v1, s.unit AS v2, s.vintage AS v3, s.flow AS v4, s.coverage AS v5, s.product AS v6,
  s.partnerScope AS v7, s.basis AS v8, s.valuation AS v9, s.adjustment AS v10, s.prices AS v11,
  s.transformation AS v12, head([(s)-[:REPORTED_FOR]->(c:Country) | c.id]) AS v13,
  head([(s)-[:WITH_PARTNER]->(p:Country) | p.id]) AS v14, head([(s)-[:MEASURES_SECTOR]->(x:Sector) | x.id]) AS v15,
  figures AS v16;

UNWIND $ids AS id
MATCH (s:Series {id: id})
CALL (s) {
    MATCH (s)<-[:OBSERVATION_OF]-(o:Observation)
    WITH o ORDER BY o.id
    RETURN collect([o.id, o.period, o.periodRangeFrom, o.periodRangeTo, o.value, o.vintage, o.qualifier]) AS figures
}
RETURN s.id AS v0, s.scale AS v1, s.unit AS v2, s.vintage AS v3, s.flow AS v4, s.coverage AS v5, s.product AS v6,
  s.partnerScope AS v7, s.basis AS v8, s.valuation AS v9, s.adjustment AS v10, s.prices AS v11,
  s.transformation AS v12, head([(s)-[:REPORTED_FOR]->(c:Country) | c.id]) AS v13,
  head([(s)-[:WITH_PARTNER]->(p:Country) | p.id]) AS v14, head([(s)-[:MEASURES_SECTOR]->(x:Sector) | x.id]) AS v15,
  figures AS v16;

CALL () {
  UNWIND $p0 AS id MATCH (n:Series {id: id})
  RETURN collect([n.id, n.basis, n.valuation, n.title]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Series {id: id})
  RETURN collect([n.id, n.valuation]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- cases-between-governments

CALL () {
  MATCH (n:Dispute) WHERE n.resolvedOn IS NULL AND n.id >= '' AND n.forum = $p1
  WITH n ORDER BY n.requestedOn, n.id DESC LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Dispute) WHERE n.resolvedOn >= '' AND n.forum = $p2
    WITH n ORDER BY n.resolvedOn DESC, n.requestedOn, n.id DESC LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.resolvedOn DESC, n.requestedOn, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)-[:INVOKES]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p3
  CALL (x0) {
    MATCH (x0)-[:UNDER]->(x2)
    RETURN collect([x2.id, x2.number]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.article, c3]) AS c1
}
CALL (n) {
  MATCH (n)<-[:PURSUED_IN]-(x4)
  WITH x4 ORDER BY x4.id LIMIT $p4
  RETURN collect([x4.id, x4.status]) AS c5
}
RETURN n.id AS v0, n.status AS v1, n.requestedOn AS v2, n.resolvedOn AS v3, n.title AS v4, c1 AS v5, c5 AS v6, n.resolvedOn AS v7, n.requestedOn AS v8
ORDER BY n.resolvedOn DESC, n.requestedOn, n.id DESC;

// ---- chain-of-measures

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (id, n) {
  CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
  WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p0 OR (x:Measure))
  WITH id, x.id AS other, type, way LIMIT $most
  RETURN collect(other) AS c0, collect(type) AS c1, collect(way) AS c2
}
RETURN id AS v0, c0 AS v1, c1 AS v2, c2 AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p0 OR (x:Measure))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p0 OR (x:Measure))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $pairs AS pair MATCH (n:Entity {id: pair.from})-[r:AMENDS|CITES|EXTENDS|IMPLEMENTS|RELIEVES|REPEALS|REPLACES|RETALIATES_AGAINST|SUSPENDS]->(x:Entity {id: pair.to})
RETURN DISTINCT n.id AS v0, x.id AS v1, type(r) AS v2, r.locator AS v3, r.supports AS v4, r.from AS v5, r.note AS v6;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- change-between-two-years

MATCH (n:Series) WHERE n.edition >= '' AND (n.indicator = $p1 AND n.frequency = $p2 AND EXISTS { MATCH (n)-[:REPORTED_FOR]->(x0:Country) WHERE x0.id = $p3 } AND EXISTS { MATCH (n)-[:WITH_PARTNER]->(x1) })
WITH n ORDER BY n.edition, n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:WITH_PARTNER]->(x2)
  RETURN collect([x2.id]) AS c3
}
RETURN n.id AS v0, n.edition AS v1, c3 AS v2, n.edition AS v3
ORDER BY n.edition, n.id;

UNWIND $ids AS id
MATCH (s:Series {id: id})
CALL (s) {
    MATCH (s)<-[:OBSERVATION_OF]-(o:Observation)
    WITH o ORDER BY o.id
    RETURN collect([o.id, o.period, o.periodRangeFrom, o.periodRangeTo, o.value, o.vintage, o.qualifier]) AS figures
}
RETURN s.id AS v0, s.scale AS v1, s.unit AS v2, s.vintage AS v3, s.flow AS v4, s.coverage AS v5, s.product AS v6,
  s.partnerScope AS v7, s.basis AS v8, s.valuation AS v9, s.adjustment AS v10, s.prices AS v11,
  s.transformation AS v12, head([(s)-[:REPORTED_FOR]->(c:Country) | c.id]) AS v13,
  head([(s)-[:WITH_PARTNER]->(p:Country) | p.id]) AS v14, head([(s)-[:MEASURES_SECTOR]->(x:Sector) | x.id]) AS v15,
  figures AS v16;

// ---- chapters-complained-of

CALL () {
  MATCH (n:Grievance)
  OPTIONAL MATCH (n)-[:INVOKES]->(x0)-[:UNDER]->(x1) WHERE x1.id IS NOT NULL
  WITH n, x1.id AS k0
  WITH DISTINCT n, k0
  RETURN 'GROUP' AS part, k0, null AS k1, count(n) AS amount, [] AS found LIMIT $p0
  UNION ALL
  MATCH (n:Grievance)
  RETURN 'TOTAL' AS part, null AS k0, null AS k1, count(n) AS amount, [] AS found
  UNION ALL
  MATCH (n:Chapter)
  WITH n.id AS key
  WITH DISTINCT key WHERE key IS NOT NULL LIMIT $p0
  RETURN 'KEY' AS part, key AS k0, null AS k1, 0 AS amount, [] AS found
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.number AS v1, n.title AS v2;

// ---- chapters-with-counts

CALL () {
  MATCH (n:Chapter) WHERE n.number >= -2147483648
  WITH n ORDER BY n.number, n.id LIMIT $p0
  WITH n ORDER BY n.number, n.id
  RETURN collect([n.id, n.number, n.title, COUNT { MATCH (n)<-[:UNDER]-(x0) }, COUNT { MATCH (n)<-[:UNDER]-(x1:Commitment) WHERE EXISTS { MATCH (x1)<-[:INVOKES]-(x2:Grievance) } }, n.number]) AS a0
}
CALL () {
  MATCH (n:Chapter) WHERE NOT EXISTS { MATCH (n)<-[:UNDER]-(x3:Commitment) WHERE NOT coalesce(NOT EXISTS { MATCH (x3)<-[:INVOKES]-(x4:Grievance) }, false) }
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- cite-sources-of-a-complaint

UNWIND $p0 AS id MATCH (n:Grievance {id: id})
CALL (n) {
  MATCH (n)-[r1:CITES]->(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.title, x0.titleEs, x0.titleFr, x0.titleLanguage, x0.publisher, x0.published, x0.publishedApprox, x0.titleApprox, x0.url, x0.primaryUrl, x0.type, x0.language, x0.retrieved, r1.locator]) AS c2
}
RETURN n.id AS v0, n.title AS v1, n.titleEs AS v2, n.titleFr AS v3, n.titleLanguage AS v4, c2 AS v5;

// ---- cite-this-answer

CALL () {
  MATCH (n:Grievance) WHERE n.id >= '' AND (n.status = $p1 AND EXISTS { MATCH (n)-[:RAISED_BY]->(x0) WHERE (x0:Country OR x0:Organization) AND x0.id = $p2 })
  WITH n ORDER BY n.id LIMIT $p0
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.title]) AS a0
}
CALL () {
  MATCH (n:Grievance) WHERE (n.status = $p3 AND EXISTS { MATCH (n)-[:RAISED_BY]->(x1) WHERE (x1:Country OR x1:Organization) AND x1.id = $p4 })
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- commitments-invoked-most

CALL () {
  MATCH (n:Commitment) WHERE n.id >= '' AND COUNT { MATCH (n)<-[:INVOKES]-(x0:Grievance) } >= $p1
  WITH n ORDER BY n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:BINDS]->(x1)
    WITH x1 ORDER BY x1.id LIMIT $p2
    RETURN collect([x1.id, x1.iso2]) AS c2
  }
  WITH n, c2 ORDER BY n.id
  RETURN collect([n.id, n.article, n.title, c2, COUNT { MATCH (n)<-[:INVOKES]-(x3:Dispute) }, COUNT { MATCH (n)<-[:INVOKES]-(x4:Grievance) }]) AS a0
}
CALL () {
  MATCH (n:Commitment) WHERE COUNT { MATCH (n)<-[:INVOKES]-(x5:Grievance) } >= $p3
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- commitments-invoked-together

MATCH (n:Grievance)
CALL (n) {
  MATCH (n)-[:INVOKES]->(x)
  WITH DISTINCT x.id AS id ORDER BY id
  RETURN collect(id) AS ids
}
WITH n.id AS id, ids WHERE size(ids) > 1
UNWIND range(0, size(ids) - 2) AS i UNWIND range(i + 1, size(ids) - 1) AS j
WITH ids[i] AS one, ids[j] AS other, collect(id) AS shared
WHERE size(shared) >= $p0
WITH one, other, shared ORDER BY size(shared) DESC, one, other
WITH collect([one, other, shared]) AS pairs
WITH size(pairs) AS total, pairs[..$p1] AS shown
UNWIND shown AS pair
MATCH (a:Entity {id: pair[0]}) MATCH (b:Entity {id: pair[1]})
RETURN total AS v0, pair[0] AS v1, pair[1] AS v2, pair[2] AS v3, COUNT { MATCH (a)<-[:INVOKES]-(m:Grievance) } AS v4, COUNT { MATCH (b)<-[:INVOKES]-(m:Grievance) } AS v5
ORDER BY size(v3) DESC, v1, v2;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- commitments-nobody-invokes

CALL () {
  CALL () {
    MATCH (n:Commitment) WHERE n.articleFolded IS NULL AND n.id >= '' AND (NOT EXISTS { MATCH (n)<-[:INVOKES]-(x0:Grievance) } AND NOT EXISTS { MATCH (n)<-[:ON]-(x1) } AND NOT EXISTS { MATCH (n)<-[:INVOKES]-(x2:Dispute) })
    WITH n ORDER BY n.id LIMIT $p0
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p0
    CALL () {
      MATCH (n:Commitment) WHERE n.articleFolded >= '' AND (NOT EXISTS { MATCH (n)<-[:INVOKES]-(x3:Grievance) } AND NOT EXISTS { MATCH (n)<-[:ON]-(x4) } AND NOT EXISTS { MATCH (n)<-[:INVOKES]-(x5:Dispute) })
      WITH n ORDER BY n.articleFolded, n.id LIMIT $p0
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.articleFolded IS NULL DESC, n.articleFolded, n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:PROVIDED_BY]->(x6)
    RETURN collect([x6.id]) AS c7
  }
  WITH n, c7 ORDER BY n.articleFolded IS NULL DESC, n.articleFolded, n.id
  RETURN collect([n.id, n.article, n.articleVerified, c7, n.articleFolded]) AS a0
}
CALL () {
  MATCH (n:Commitment) WHERE (NOT EXISTS { MATCH (n)<-[:INVOKES]-(x8:Grievance) } AND NOT EXISTS { MATCH (n)<-[:ON]-(x9) } AND NOT EXISTS { MATCH (n)<-[:INVOKES]-(x10:Dispute) })
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- common-ties-of-two-complaints

UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS v0;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- complaints-against-side-in-sector

CALL () {
  MATCH (n:Grievance) WHERE n.status >= '' AND (EXISTS { MATCH (n)-[:AGAINST]->(x0) WHERE (x0:Country OR x0:Organization) AND any(entry IN x0.side WHERE entry IN $p1) } AND EXISTS { MATCH (n)-[:CONCERNS]->(x1:Sector) WHERE any(entry IN x1.within WHERE entry IN $p2) })
  WITH n ORDER BY n.status, n.firstRaised IS NULL DESC, n.firstRaised, n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:AGAINST]->(x2)
    WITH x2 ORDER BY x2.id LIMIT $p3
    RETURN collect([x2.id]) AS c3
  }
  CALL (n) {
    MATCH (n)-[:INVOKES]->(x4)
    WITH x4 ORDER BY x4.id LIMIT $p4
    CALL (x4) {
      MATCH (x4)-[:UNDER]->(x6)
      RETURN collect([x6.id, x6.number]) AS c7
    }
    WITH x4, c7 ORDER BY x4.id
    RETURN collect([x4.id, x4.article, x4.title, c7]) AS c5
  }
  CALL (n) {
    MATCH (n)-[:CONCERNS]->(x8)
    WITH x8 ORDER BY x8.id LIMIT $p5
    CALL (x8) {
      MATCH (x8)-[:PART_OF]->(x10)
      RETURN collect([x10.id]) AS c11
    }
    WITH x8, c11 ORDER BY x8.id
    RETURN collect([x8.id, c11]) AS c9
  }
  WITH n, c3, c5, c9 ORDER BY n.status, n.firstRaised IS NULL DESC, n.firstRaised, n.id
  RETURN collect([n.id, n.status, n.firstRaised, n.title, c3, c5, c9, n.status, n.firstRaised]) AS a0
}
CALL () {
  MATCH (n:Grievance) WHERE (EXISTS { MATCH (n)-[:AGAINST]->(x12) WHERE (x12:Country OR x12:Organization) AND any(entry IN x12.side WHERE entry IN $p6) } AND EXISTS { MATCH (n)-[:CONCERNS]->(x13:Sector) WHERE any(entry IN x13.within WHERE entry IN $p7) })
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- complaints-by-side-and-sector

CALL () {
  MATCH (n:Grievance)
  OPTIONAL MATCH (n)-[:AGAINST]->(x0) WHERE x0.side IS NOT NULL
  UNWIND coalesce(x0.side, [null]) AS k0
  OPTIONAL MATCH (n)-[:CONCERNS]->(x1) WHERE coalesce(x1.within[-1 - $p1], x1.within[0]) IS NOT NULL
  WITH n, k0, coalesce(x1.within[-1 - $p1], x1.within[0]) AS k1
  WITH DISTINCT n, k0, k1
  RETURN 'GROUP' AS part, k0, k1, count(n) AS amount, [] AS found LIMIT $p0
  UNION ALL
  MATCH (n:Grievance)
  RETURN 'TOTAL' AS part, null AS k0, null AS k1, count(n) AS amount, [] AS found
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

CALL () {
  MATCH (n:Grievance)
  OPTIONAL MATCH (n)-[:AGAINST]->(x0) WHERE x0.side IS NOT NULL
  UNWIND coalesce(x0.side, [null]) AS k0
  WITH DISTINCT n, k0
  RETURN 'GROUP' AS part, k0, null AS k1, count(n) AS amount, [] AS found LIMIT $p0
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

CALL () {
  MATCH (n:Grievance)
  OPTIONAL MATCH (n)-[:CONCERNS]->(x0) WHERE coalesce(x0.within[-1 - $p1], x0.within[0]) IS NOT NULL
  WITH n, coalesce(x0.within[-1 - $p1], x0.within[0]) AS k0
  WITH DISTINCT n, k0
  RETURN 'GROUP' AS part, k0, null AS k1, count(n) AS amount, [] AS found LIMIT $p0
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- complaints-merged

MATCH (n:Grievance) WHERE n.id >= ''
WITH n ORDER BY n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[r1:CITES]->(x0:Source) WHERE x0.type IN $p1
  WITH x0, r1 ORDER BY x0.id LIMIT $p2
  RETURN collect([x0.id, r1.locator]) AS c2
}
CALL (n) {
  MATCH (n)-[:CITES]->(x4:Source) WHERE x4.type = $p4
  WITH x4 ORDER BY x4.published DESC, x4.id DESC LIMIT $p5
  RETURN collect([x4.id, x4.published, x4.published]) AS c5
}
CALL (n) {
  MATCH (n)-[:RAISED_BY]->(x7)
  WITH x7 ORDER BY x7.id LIMIT $p6
  RETURN collect([x7.id, x7.iso3, x7.kind]) AS c8
}
CALL (n) {
  MATCH (n)-[:CONCERNS]->(x10)
  WITH x10 ORDER BY x10.id LIMIT $p8
  RETURN collect([x10.id, x10.title]) AS c11
}
RETURN n.id AS v0, c2 AS v1, COUNT { MATCH (n)-[:CITES]->(x3:Source) WHERE x3.type IN $p3 } AS v2, c5 AS v3, COUNT { MATCH (n)-[:RAISED_BY]->(x6) } AS v4, c8 AS v5, COUNT { MATCH (n)-[:CONCERNS]->(x9:Sector) WHERE any(entry IN x9.within WHERE entry IN $p7) } AS v6, c11 AS v7, COUNT { MATCH (n)-[:CONCERNS]->(x12) } AS v8
ORDER BY n.id;

// ---- complaints-settled

CALL () {
  MATCH (n:Grievance) WHERE n.settledOn IS NULL AND n.id >= '' AND (n.status IN $p1 OR n.settlement IS NOT NULL)
  WITH n ORDER BY n.id DESC LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Grievance) WHERE n.settledOn >= '' AND (n.status IN $p2 OR n.settlement IS NOT NULL)
    WITH n ORDER BY n.settledOn DESC, n.id DESC LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.settledOn DESC, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)-[:PURSUED_IN]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p3
  RETURN collect([x0.id, x0.prevailing]) AS c1
}
CALL (n) {
  MATCH (n)<-[:ABOUT]-(x2)
  WITH x2 ORDER BY x2.date DESC, x2.id DESC LIMIT $p4
  RETURN collect([x2.id, x2.date, x2.date]) AS c3
}
RETURN n.id AS v0, n.status AS v1, n.settledOn AS v2, n.settlement AS v3, n.title AS v4, c1 AS v5, c3 AS v6, n.settledOn AS v7
ORDER BY n.settledOn DESC, n.id DESC;

// ---- complaints-with-sources

CALL () {
  MATCH (n:Grievance) WHERE n.id >= ''
  WITH n ORDER BY n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:AGAINST]->(x0)
    WITH x0 ORDER BY x0.id LIMIT $p1
    RETURN collect([x0.id, x0.title]) AS c1
  }
  CALL (n) {
    MATCH (n)-[r3:CITES]->(x2)
    WITH x2, r3 ORDER BY x2.id LIMIT $p2
    RETURN collect([x2.id, x2.publisher, x2.published, x2.title, r3.locator, r3.supports]) AS c4
  }
  CALL (n) {
    MATCH (n)-[:RAISED_BY]->(x5)
    WITH x5 ORDER BY x5.id LIMIT $p3
    RETURN collect([x5.id, x5.title]) AS c6
  }
  CALL (n) {
    MATCH (n)-[:CONCERNS]->(x7)
    WITH x7 ORDER BY x7.id LIMIT $p4
    RETURN collect([x7.id, x7.title]) AS c8
  }
  WITH n, c1, c4, c6, c8 ORDER BY n.id
  RETURN collect([n.id, n.title, c1, c4, c6, c8]) AS a0
}
CALL () {
  MATCH (n:Grievance)
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- conflicts-by-kind-and-year

CALL () {
  CALL () {
    MATCH (n:Conflict) WHERE n.year >= -2147483648 AND ((n.year <= $p1 AND n.year >= $p2) AND EXISTS { MATCH (n)-[:CONTESTS]->(x0:Entity) WHERE x0:Observation })
    WITH n ORDER BY n.year DESC, n.id DESC LIMIT $p0
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p0
    CALL () {
      MATCH (n:Conflict) WHERE n.year IS NULL AND n.id >= '' AND ((n.year <= $p3 AND n.year >= $p4) AND EXISTS { MATCH (n)-[:CONTESTS]->(x1:Entity) WHERE x1:Observation })
      WITH n ORDER BY n.id DESC LIMIT $p0
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.year IS NULL, n.year DESC, n.id DESC LIMIT $p0
  CALL (n) {
    MATCH (n)-[:CONTESTS]->(x2)
    RETURN collect([x2.id, x2.title]) AS c3
  }
  CALL (n) {
    MATCH (n)-[:HAS_VERSION]->(x4)
    WITH x4 ORDER BY x4.id LIMIT $p5
    RETURN collect([x4.id, x4.value, x4.chosen]) AS c5
  }
  WITH n, c3, c5 ORDER BY n.year IS NULL, n.year DESC, n.id DESC
  RETURN collect([n.id, n.field, n.cause, n.year, c3, c5, n.year]) AS a0
}
CALL () {
  MATCH (n:Conflict) WHERE ((n.year <= $p6 AND n.year >= $p7) AND EXISTS { MATCH (n)-[:CONTESTS]->(x6:Entity) WHERE x6:Observation })
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
CALL () {
  CALL () {
    MATCH (n:Conflict) WHERE n.year >= -2147483648 AND (n.field = $p9 AND (n.year <= $p10 AND n.year >= $p11) AND EXISTS { MATCH (n)-[:CONTESTS]->(x7:Entity) WHERE x7:Event })
    WITH n ORDER BY n.year DESC, n.id DESC LIMIT $p8
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p8
    CALL () {
      MATCH (n:Conflict) WHERE n.year IS NULL AND n.id >= '' AND (n.field = $p12 AND (n.year <= $p13 AND n.year >= $p14) AND EXISTS { MATCH (n)-[:CONTESTS]->(x8:Entity) WHERE x8:Event })
      WITH n ORDER BY n.id DESC LIMIT $p8
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.year IS NULL, n.year DESC, n.id DESC LIMIT $p8
  CALL (n) {
    MATCH (n)-[:CONTESTS]->(x9)
    RETURN collect([x9.id, x9.title]) AS c10
  }
  CALL (n) {
    MATCH (n)-[:HAS_VERSION]->(x11)
    WITH x11 ORDER BY x11.id LIMIT $p15
    RETURN collect([x11.id, x11.value, x11.chosen]) AS c12
  }
  WITH n, c10, c12 ORDER BY n.year IS NULL, n.year DESC, n.id DESC
  RETURN collect([n.id, n.field, n.cause, n.year, c10, c12, n.year]) AS a2
}
CALL () {
  MATCH (n:Conflict) WHERE (n.field = $p16 AND (n.year <= $p17 AND n.year >= $p18) AND EXISTS { MATCH (n)-[:CONTESTS]->(x13:Entity) WHERE x13:Event })
  WITH count(n) AS number
  RETURN collect([number]) AS a3
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3;

// ---- conflicts-on-measures

CALL () {
  CALL () {
    MATCH (n:Conflict) WHERE n.cause >= '' AND (n.cause IN $p1 AND EXISTS { MATCH (n)-[:CONTESTS]->(x0:Entity) WHERE x0:Measure })
    WITH n ORDER BY n.cause, n.id LIMIT $p0
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p0
    CALL () {
      MATCH (n:Conflict) WHERE n.cause IS NULL AND n.id >= '' AND (n.cause IN $p2 AND EXISTS { MATCH (n)-[:CONTESTS]->(x1:Entity) WHERE x1:Measure })
      WITH n ORDER BY n.id LIMIT $p0
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.cause, n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:CONTESTS]->(x2)
    RETURN collect([x2.id, x2.title]) AS c3
  }
  CALL (n) {
    MATCH (n)-[:HAS_VERSION]->(x4)
    WITH x4 ORDER BY x4.id LIMIT $p3
    RETURN collect([x4.id, x4.value, x4.chosen]) AS c5
  }
  WITH n, c3, c5 ORDER BY n.cause, n.id
  RETURN collect([n.id, n.field, n.cause, n.title, c3, c5, n.cause]) AS a0
}
CALL () {
  MATCH (n:Conflict) WHERE (n.cause IN $p4 AND EXISTS { MATCH (n)-[:CONTESTS]->(x6:Entity) WHERE x6:Measure })
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $p0 AS id MATCH (n:ConflictVersion {id: id})
CALL (n) {
  MATCH (n)-[r1:CITES]->(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.type, r1.locator, r1.supports]) AS c2
}
RETURN id AS v0, c2 AS v1;

// ---- contested-figures

MATCH (n:Observation) WHERE n.value >= -1e308 AND EXISTS { MATCH (n)<-[:CONTESTS]-(x0) }
WITH n ORDER BY n.value DESC, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)<-[:CONTESTS]-(x1)
  WITH x1 ORDER BY x1.id LIMIT $p1
  RETURN collect([x1.id, x1.field, x1.cause, x1.resolution, x1.reason]) AS c2
}
CALL (n) {
  MATCH (n)-[:OBSERVATION_OF]->(x3)
  RETURN collect([x3.id, x3.unit, x3.scale]) AS c4
}
RETURN n.id AS v0, n.value AS v1, n.periodRangeFrom AS v2, n.periodRangeTo AS v3, n.title AS v4, c2 AS v5, c4 AS v6, n.value AS v7
ORDER BY n.value DESC, n.id DESC;

UNWIND $p0 AS id MATCH (n:Conflict {id: id})
CALL (n) {
  MATCH (n)-[:HAS_VERSION]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  CALL (x0) {
    MATCH (x0)-[:STATED_IN]->(x2)
    RETURN collect([x2.id, x2.value, x2.vintage]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.value, x0.chosen, x0.note, c3]) AS c1
}
RETURN id AS v0, c1 AS v1;

UNWIND $p0 AS id MATCH (n:ConflictVersion {id: id})
CALL (n) {
  MATCH (n)-[r1:CITES]->(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.publisher, r1.locator]) AS c2
}
RETURN id AS v0, c2 AS v1;

// ---- country-at-a-glance

CALL () {
  UNWIND $p0 AS id MATCH (n:Country {id: id})
  CALL (n) {
    MATCH (n)<-[:AGAINST]-(x2)
    WITH x2 ORDER BY x2.status DESC, x2.id DESC LIMIT $p2
    RETURN collect([x2.id, x2.status, x2.status]) AS c3
  }
  CALL (n) {
    MATCH (n)<-[:BASED_IN]-(x7:Organization) WHERE x7.kind IN $p3
    WITH x7 ORDER BY x7.titleSort, x7.id LIMIT $p4
    RETURN collect([x7.id, x7.title, x7.titleSort]) AS c8
  }
  RETURN collect([n.id, n.iso3, n.party, n.title, COUNT { MATCH (n)<-[:AFFECTS]-(x0) }, COUNT { MATCH (n)<-[:BROUGHT_AGAINST]-(x1:Dispute) WHERE x1.kind = $p1 }, c3, COUNT { MATCH (n)<-[:AGAINST]-(x4) }, COUNT { MATCH (n)<-[:RAISED_BY]-(x5) }, COUNT { MATCH (n)<-[:IN_JURISDICTION]-(x6) }, c8]) AS a0
}
CALL () {
  MATCH (n:Event) WHERE EXISTS { MATCH (n)-[:INVOLVES]->(x9) WHERE (x9:Country OR x9:Organization) AND any(entry IN x9.government WHERE entry IN $p5) }
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $p0 AS id MATCH (n:Grievance {id: id})
CALL (n) {
  MATCH (n)-[:RAISED_BY]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id]) AS c1
}
RETURN id AS v0, c1 AS v1;

// ---- counts

CALL () {
  MATCH (n:Grievance)
  WITH count(n) AS number
  RETURN collect([number]) AS a0
}
CALL () {
  MATCH (n:Grievance) WHERE n.status IN $p0
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
CALL () {
  MATCH (n:Grievance) WHERE EXISTS { MATCH (n)-[:AGAINST]->(x0) WHERE (x0:Country OR x0:Organization) AND x0.id = $p1 }
  WITH count(n) AS number
  RETURN collect([number]) AS a2
}
CALL () {
  MATCH (n:Dispute) WHERE n.kind = $p2
  WITH count(n) AS number
  RETURN collect([number]) AS a3
}
CALL () {
  MATCH (n:Observation)
  WITH count(n) AS number
  RETURN collect([number]) AS a4
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3, a4 AS v4;

// ---- dairy-dispute-file

UNWIND $p0 AS id MATCH (n:Grievance {id: id})
CALL (n) {
  MATCH (n)-[:INVOKES]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  CALL (x0) {
    MATCH (x0)-[:UNDER]->(x2)
    RETURN collect([x2.id, x2.number, x2.title]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.article, x0.articleVerified, x0.title, c3]) AS c1
}
CALL (n) {
  MATCH (n)-[:PURSUED_IN]->(x4)
  WITH x4 ORDER BY x4.requestedOn, x4.id LIMIT $p2
  RETURN collect([x4.id, x4.forum, x4.caseNumber, x4.status, x4.prevailing, x4.compliance, x4.outcome, x4.requestedOn, x4.resolvedOn, x4.requestedOn]) AS c5
}
CALL (n) {
  MATCH (n)-[:TARGETS]->(x6)
  WITH x6 ORDER BY x6.datesInForce, x6.id LIMIT $p3
  CALL (x6) {
    MATCH (x6)-[:IN_JURISDICTION]->(x8)
    RETURN collect([x8.id, x8.iso2]) AS c9
  }
  WITH x6, c9 ORDER BY x6.datesInForce, x6.id
  RETURN collect([x6.id, x6.status, x6.datesAnnounced, x6.datesPublished, x6.datesInForce, x6.datesObservedFrom, x6.datesSuspended, x6.datesExpires, x6.datesEnded, x6.title, c9, x6.datesInForce]) AS c7
}
CALL (n) {
  MATCH (n)-[:PART_OF]->(x10)
  RETURN collect([x10.id]) AS c11
}
CALL (n) {
  MATCH (n)<-[:ON]-(x12)
  WITH x12 ORDER BY x12.date, x12.id LIMIT $p4
  CALL (x12) {
    MATCH (x12)-[:HELD_BY]->(x14)
    RETURN collect([x14.id, x14.title]) AS c15
  }
  WITH x12, c15 ORDER BY x12.date, x12.id
  RETURN collect([x12.id, x12.summary, x12.stance, x12.date, c15, x12.date]) AS c13
}
RETURN n.id AS v0, n.status AS v1, n.title AS v2, c1 AS v3, c5 AS v4, c7 AS v5, c11 AS v6, c13 AS v7;

CALL () {
  UNWIND $p0 AS id MATCH (n:Grievance {id: id})
  CALL (n) {
    MATCH (n)<-[:PART_OF]-(x0)
    WITH x0 ORDER BY x0.id LIMIT $p1
    RETURN collect([x0.id, x0.status, x0.title]) AS c1
  }
  RETURN collect([id, c1]) AS a0
}
CALL () {
  UNWIND $p2 AS id MATCH (n:Measure {id: id})
  CALL (n) {
    MATCH (n)<-[:TARGETS]-(x2:Dispute)
    WITH x2 ORDER BY x2.requestedOn, x2.id LIMIT $p3
    RETURN collect([x2.id, x2.requestedOn]) AS c3
  }
  RETURN collect([id, c3]) AS a1
}
CALL () {
  UNWIND $p4 AS id MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)<-[:ON]-(x4)
    WITH x4 ORDER BY x4.date, x4.id LIMIT $p5
    CALL (x4) {
      MATCH (x4)-[:HELD_BY]->(x6)
      RETURN collect([x6.id, x6.title]) AS c7
    }
    WITH x4, c7 ORDER BY x4.date, x4.id
    RETURN collect([x4.id, x4.summary, x4.stance, x4.date, c7, x4.date]) AS c5
  }
  RETURN collect([id, c5]) AS a2
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2;

// ---- days-of-disputes

CALL () {
  MATCH (n:Dispute)
  WITH n, n.durationDays AS figure
  WITH n, figure, n.kind AS k0
  WITH n, figure, k0, n.forum AS k1
  WITH DISTINCT n, figure, k0, k1
  RETURN 'GROUP' AS part, k0, k1, count(n) AS amount, collect(figure) AS found LIMIT $p0
  UNION ALL
  MATCH (n:Dispute)
  WITH n, n.durationDays AS figure
  RETURN 'TOTAL' AS part, null AS k0, null AS k1, count(n) AS amount, collect(figure) AS found
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

// ---- events-between

CALL () {
  MATCH (n:Event) WHERE n.date >= '' AND (n.dateLast <= $p1 AND n.date >= $p2)
  WITH n ORDER BY n.date, n.id LIMIT $p0
  WITH n ORDER BY n.date, n.id
  RETURN collect([n.id, n.date, n.date]) AS a0
}
CALL () {
  MATCH (n:Event) WHERE n.date >= '' AND NOT coalesce((n.dateLast < $p4 OR n.date > $p5 OR (n.dateLast <= $p6 AND n.date >= $p7)), false)
  WITH n ORDER BY n.date, n.id LIMIT $p3
  WITH n ORDER BY n.date, n.id
  RETURN collect([n.id, n.date, n.date]) AS a1
}
CALL () {
  MATCH (n:Event) WHERE (n.dateLast < $p8 AND n.date >= $p9)
  WITH count(n) AS number
  RETURN collect([number]) AS a2
}
CALL () {
  MATCH (n:Event) WHERE n.id >= '' AND (n.date <= $p11 AND n.dateLast >= $p12)
  WITH n ORDER BY n.id LIMIT $p10
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.date]) AS a3
}
CALL () {
  MATCH (n:Event) WHERE n.date >= '' AND n.date > $p14
  WITH n ORDER BY n.date, n.id LIMIT $p13
  WITH n ORDER BY n.date, n.id
  RETURN collect([n.id, n.date, n.scheduled, n.date]) AS a4
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3, a4 AS v4;

// ---- figures-as-evidence

MATCH (n:Observation) WHERE n.period >= '' AND (NOT EXISTS { MATCH (n)-[:CITES]->(x0:Source) WHERE NOT coalesce(x0.type IN $p1, false) } AND EXISTS { MATCH (n)<-[:EVIDENCED_BY]-(x1) })
WITH n ORDER BY n.period DESC, n.value, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)<-[:EVIDENCED_BY]-(x2)
  WITH x2 ORDER BY x2.id LIMIT $p2
  CALL (x2) {
    MATCH (x2)-[:PART_OF]->(x4)
    RETURN collect([x4.id]) AS c5
  }
  WITH x2, c5 ORDER BY x2.id
  RETURN collect([x2.id, c5]) AS c3
}
CALL (n) {
  MATCH (n)-[:OBSERVATION_OF]->(x6)
  CALL (x6) {
    MATCH (x6)-[:MEASURES_SECTOR]->(x8)
    RETURN collect([x8.id]) AS c9
  }
  RETURN collect([x6.id, x6.indicator, x6.unit, c9]) AS c7
}
RETURN n.id AS v0, n.period AS v1, n.value AS v2, n.vintage AS v3, n.computed AS v4, c3 AS v5, c7 AS v6, n.period AS v7, n.value AS v8
ORDER BY n.period DESC, n.value, n.id DESC;

// ---- gaps-by-rule

CALL () {
  MATCH (n:Grievance) WHERE NOT EXISTS { MATCH (n)-[:INVOKES]->(:Commitment) }
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 0 AS rule, id, missing
  UNION ALL
  MATCH (n:Grievance) WHERE NOT EXISTS { MATCH (n)-[:TARGETS]->(:Measure) }
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 1 AS rule, id, missing
  UNION ALL
  MATCH (n:Grievance) WHERE COUNT { MATCH (n)-[:CITES]->(:Source) } < 2
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 2 AS rule, id, missing
  UNION ALL
  MATCH (n:AgendaItem), (c:Country) WHERE c.party = true AND NOT EXISTS { MATCH (n)<-[:ON]-(:Position)-[:HELD_BY]->(h:Entity) WHERE c.id IN h.government }
  WITH n.id AS id, c.id AS missing ORDER BY id, missing LIMIT $p0
  RETURN 3 AS rule, id, missing
  UNION ALL
  MATCH (n:Chapter) WHERE NOT EXISTS { MATCH (n)<-[:UNDER]-(:Commitment)<-[:INVOKES]-(:Grievance) }
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 4 AS rule, id, missing
  UNION ALL
  MATCH (n:Entity) WHERE n.confidence = 'LOW'
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 5 AS rule, id, missing
  UNION ALL
  MATCH (n:Entity) WHERE n.statusAsOfLast < $p6 AND ((n:Agreement AND NOT n.status IN $p1) OR (n:Grievance AND NOT n.status IN $p2) OR (n:Measure AND NOT n.status IN $p3) OR (n:AgendaItem AND NOT n.status IN $p4) OR (n:Dispute AND NOT n.status IN $p5))
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 6 AS rule, id, missing
  UNION ALL
  MATCH (n:Entity) WHERE n.possiblyFrom IS NULL AND n.possiblyUntil > ''
  WITH n.id AS id, '' AS missing ORDER BY id, missing LIMIT $p0
  RETURN 7 AS rule, id, missing
}
RETURN rule AS v0, id AS v1, missing AS v2
ORDER BY v0, v1, v2 LIMIT $p0;

CALL () { MATCH (n:Grievance) WHERE NOT EXISTS { MATCH (n)-[:INVOKES]->(:Commitment) } RETURN count(*) AS c0 }
CALL () { MATCH (n:Grievance) WHERE NOT EXISTS { MATCH (n)-[:TARGETS]->(:Measure) } RETURN count(*) AS c1 }
CALL () { MATCH (n:Grievance) WHERE COUNT { MATCH (n)-[:CITES]->(:Source) } < 2 RETURN count(*) AS c2 }
CALL () { MATCH (n:AgendaItem), (c:Country) WHERE c.party = true AND NOT EXISTS { MATCH (n)<-[:ON]-(:Position)-[:HELD_BY]->(h:Entity) WHERE c.id IN h.government } RETURN count(*) AS c3 }
CALL () { MATCH (n:Chapter) WHERE NOT EXISTS { MATCH (n)<-[:UNDER]-(:Commitment)<-[:INVOKES]-(:Grievance) } RETURN count(*) AS c4 }
CALL () { MATCH (n:Entity) WHERE n.confidence = 'LOW' RETURN count(*) AS c5 }
CALL () { MATCH (n:Entity) WHERE n.statusAsOfLast < $p5 AND ((n:Agreement AND NOT n.status IN $p0) OR (n:Grievance AND NOT n.status IN $p1) OR (n:Measure AND NOT n.status IN $p2) OR (n:AgendaItem AND NOT n.status IN $p3) OR (n:Dispute AND NOT n.status IN $p4)) RETURN count(*) AS c6 }
CALL () { MATCH (n:Entity) WHERE n.possiblyFrom IS NULL AND n.possiblyUntil > '' RETURN count(*) AS c7 }
RETURN c0, c1, c2, c3, c4, c5, c6, c7;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- goods-balance

MATCH (n:Series) WHERE n.frequency >= '' AND (n.indicator = $p1 AND EXISTS { MATCH (n)-[:REPORTED_FOR]->(x0:Country) WHERE x0.id = $p2 } AND EXISTS { MATCH (n)-[:WITH_PARTNER]->(x1:Country) WHERE x1.id = $p3 })
WITH n ORDER BY n.frequency, n.vintage DESC, n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:COMPILED_BY]->(x2)
  RETURN collect([x2.id]) AS c3
}
CALL (n) {
  MATCH (n)<-[:OBSERVATION_OF]-(x4)
  WITH x4 ORDER BY x4.period, x4.id LIMIT $p4
  RETURN collect([x4.id, x4.period, x4.value, x4.vintage, x4.qualifier, x4.computed, x4.period]) AS c5
}
RETURN n.id AS v0, n.key AS v1, n.coverage AS v2, n.flow AS v3, n.frequency AS v4, n.basis AS v5, n.unit AS v6, n.scale AS v7, n.decimals AS v8, n.edition AS v9, n.vintage AS v10, n.publisher AS v11, n.title AS v12, c3 AS v13, c5 AS v14, n.frequency AS v15, n.vintage AS v16
ORDER BY n.frequency, n.vintage DESC, n.id;

// ---- holds-and-status-on-a-day

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.status AS v1, n.statusAsOf AS v2, n.possiblyFrom AS v3, n.possiblyUntil AS v4, n.surelyFrom AS v5, n.surelyUntil AS v6, n.statuses AS v7;

// ---- how-two-records-are-tied

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (id, n) {
  CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
  WITH id, x, type, way WHERE x.id <> id
  WITH id, x.id AS other, type, way LIMIT $most
  RETURN collect(other) AS c0, collect(type) AS c1, collect(way) AS c2
}
RETURN id AS v0, c0 AS v1, c1 AS v2, c2 AS v3;

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.title]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r1:CITES]->(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.title, r1.locator]) AS c2
}
RETURN id AS v0, c2 AS v1;

// ---- in-force-on-a-day

CALL () {
  MATCH (n:Measure) WHERE n.id >= '' AND (n.kind IN $p1 AND EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x0:Country) WHERE x0.id = $p2 }) AND n.surelyFrom <= $p3 AND n.surelyUntil > $p4
  WITH n ORDER BY n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:HAS_RATE]->(x1:Rate) WHERE x1.possiblyFrom <= $p5 AND x1.possiblyUntil > $p6
    WITH x1 ORDER BY x1.id LIMIT $p7
    RETURN collect([x1.id, x1.percent, x1.scope, x1.from, x1.until]) AS c2
  }
  WITH n, c2 ORDER BY n.id
  RETURN collect([n.id, n.datesAnnounced, n.datesPublished, n.datesInForce, n.datesObservedFrom, n.datesSuspended, n.datesExpires, n.datesEnded, n.title, c2, COUNT { MATCH (n)-[:HAS_RATE]->(x3:Rate) WHERE x3.possiblyFrom <= $p8 AND x3.possiblyUntil > $p9 }, COUNT { MATCH (n)-[:HAS_RATE]->(x4:Rate) WHERE x4.possiblyFrom IS NULL AND x4.possiblyUntil > $p10 }]) AS a0
}
CALL () {
  MATCH (n:Measure) WHERE (n.kind IN $p11 AND EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x5:Country) WHERE x5.id = $p12 }) AND n.surelyFrom <= $p13 AND n.surelyUntil > $p14
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
CALL () {
  MATCH (n:Measure) WHERE EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x6:Country) WHERE x6.id = $p15 } AND n.possiblyFrom <= $p16 AND n.possiblyUntil > $p17
  WITH count(n) AS number
  RETURN collect([number]) AS a2
}
CALL () {
  MATCH (n:Measure) WHERE EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x7:Country) WHERE x7.id = $p18 } AND n.possiblyFrom IS NULL AND n.possiblyUntil > $p19
  WITH count(n) AS number
  RETURN collect([number]) AS a3
}
CALL () {
  MATCH (n:Measure) WHERE EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x8:Country) WHERE x8.id = $p20 } AND coalesce(n.possiblyFrom, '') <= $p21 AND n.possiblyUntil > $p22
  WITH count(n) AS number
  RETURN collect([number]) AS a4
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3, a4 AS v4;

// ---- latest-events

MATCH (n:Event) WHERE n.date >= '' AND NOT coalesce(n.scheduled = $p1, false)
WITH n ORDER BY n.date DESC, n.id DESC LIMIT $p0
RETURN n.id AS v0, n.date AS v1, n.title AS v2, n.date AS v3
ORDER BY n.date DESC, n.id DESC;

// ---- latest-of-each-pair

CALL () {
  MATCH (n:Series) WHERE n.indicator >= '' AND (n.coverage = $p1 AND n.frequency = $p2 AND n.unit = $p3)
  WITH n ORDER BY n.indicator, n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:WITH_PARTNER]->(x0)
    RETURN collect([x0.id]) AS c1
  }
  CALL (n) {
    MATCH (n)-[:REPORTED_FOR]->(x2)
    RETURN collect([x2.id]) AS c3
  }
  WITH n, c1, c3 ORDER BY n.indicator, n.id
  RETURN collect([n.id, n.indicator, c1, c3, n.indicator]) AS a0
}
CALL () {
  MATCH (n:Series) WHERE (n.coverage = $p4 AND n.frequency = $p5 AND n.unit = $p6)
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $ids AS id
MATCH (s:Series {id: id})
CALL (s) {
    MATCH (s)<-[:OBSERVATION_OF]-(o:Observation)
    WITH o ORDER BY o.id
    RETURN collect([o.id, o.period, o.periodRangeFrom, o.periodRangeTo, o.value, o.vintage, o.qualifier]) AS figures
}
RETURN s.id AS v0, s.scale AS v1, s.unit AS v2, s.vintage AS v3, s.flow AS v4, s.coverage AS v5, s.product AS v6,
  s.partnerScope AS v7, s.basis AS v8, s.valuation AS v9, s.adjustment AS v10, s.prices AS v11,
  s.transformation AS v12, head([(s)-[:REPORTED_FOR]->(c:Country) | c.id]) AS v13,
  head([(s)-[:WITH_PARTNER]->(p:Country) | p.id]) AS v14, head([(s)-[:MEASURES_SECTOR]->(x:Sector) | x.id]) AS v15,
  figures AS v16;

UNWIND $p0 AS id MATCH (n:Observation {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- longest-cases

CALL () {
  CALL () {
    MATCH (n:Dispute) WHERE n.durationDays >= -2147483648 AND n.durationDays >= $p1
    WITH n ORDER BY n.durationDays DESC, n.id DESC LIMIT $p0
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p0
    CALL () {
      MATCH (n:Dispute) WHERE n.durationDays IS NULL AND n.id >= '' AND n.durationDays >= $p2
      WITH n ORDER BY n.id DESC LIMIT $p0
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.durationDays IS NULL, n.durationDays DESC, n.id DESC LIMIT $p0
  WITH n ORDER BY n.durationDays IS NULL, n.durationDays DESC, n.id DESC
  RETURN collect([n.id, n.requestedOn, n.resolvedOn, n.durationDays, n.durationDays]) AS a0
}
CALL () {
  MATCH (n:Dispute) WHERE n.durationDays >= $p3
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
CALL () {
  CALL () {
    MATCH (n:Measure) WHERE n.durationDays >= -2147483648 AND n.durationDays IS NOT NULL
    WITH n ORDER BY n.durationDays DESC, n.id DESC LIMIT $p4
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p4
    CALL () {
      MATCH (n:Measure) WHERE n.durationDays IS NULL AND n.id >= '' AND n.durationDays IS NOT NULL
      WITH n ORDER BY n.id DESC LIMIT $p4
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.durationDays IS NULL, n.durationDays DESC, n.id DESC LIMIT $p4
  WITH n ORDER BY n.durationDays IS NULL, n.durationDays DESC, n.id DESC
  RETURN collect([n.id, n.durationDays, n.durationDays]) AS a2
}
CALL () {
  CALL () {
    MATCH (n:Grievance) WHERE n.durationDays >= -2147483648 AND n.durationDays IS NOT NULL
    WITH n ORDER BY n.durationDays DESC, n.id DESC LIMIT $p5
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p5
    CALL () {
      MATCH (n:Grievance) WHERE n.durationDays IS NULL AND n.id >= '' AND n.durationDays IS NOT NULL
      WITH n ORDER BY n.id DESC LIMIT $p5
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.durationDays IS NULL, n.durationDays DESC, n.id DESC LIMIT $p5
  WITH n ORDER BY n.durationDays IS NULL, n.durationDays DESC, n.id DESC
  RETURN collect([n.id, n.durationDays, n.durationDays]) AS a3
}
CALL () {
  MATCH (n:Event) WHERE n.id >= '' AND n.possiblyFrom <= $p7 AND n.possiblyUntil > $p8
  WITH n ORDER BY n.id LIMIT $p6
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.date, n.endDate]) AS a4
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3, a4 AS v4;

// ---- low-confidence-records

CALL () {
  MATCH (n:Grievance) WHERE n.id >= '' AND n.confidence = $p1
  WITH n ORDER BY n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:CITES]->(x0)
    WITH x0 ORDER BY x0.id LIMIT $p2
    RETURN collect([x0.id, x0.type]) AS c1
  }
  WITH n, c1 ORDER BY n.id
  RETURN collect([n.id, n.confidence, n.note, c1, COUNT { MATCH (n)-[:CITES]->(x2) }]) AS a0
}
CALL () {
  MATCH (n:Position) WHERE n.id >= '' AND n.confidence = $p4
  WITH n ORDER BY n.id LIMIT $p3
  CALL (n) {
    MATCH (n)-[:CITES]->(x3)
    WITH x3 ORDER BY x3.id LIMIT $p5
    RETURN collect([x3.id, x3.type]) AS c4
  }
  WITH n, c4 ORDER BY n.id
  RETURN collect([n.id, n.confidence, n.note, c4, COUNT { MATCH (n)-[:CITES]->(x5) }]) AS a1
}
CALL () {
  MATCH (n:Commitment) WHERE n.id >= '' AND n.confidence = $p7
  WITH n ORDER BY n.id LIMIT $p6
  CALL (n) {
    MATCH (n)-[:CITES]->(x6)
    WITH x6 ORDER BY x6.id LIMIT $p8
    RETURN collect([x6.id, x6.type]) AS c7
  }
  WITH n, c7 ORDER BY n.id
  RETURN collect([n.id, n.confidence, n.note, c7, COUNT { MATCH (n)-[:CITES]->(x8) }]) AS a2
}
CALL () {
  MATCH (n:Dispute) WHERE n.id >= '' AND n.confidence = $p10
  WITH n ORDER BY n.id LIMIT $p9
  CALL (n) {
    MATCH (n)-[:CITES]->(x9)
    WITH x9 ORDER BY x9.id LIMIT $p11
    RETURN collect([x9.id, x9.type]) AS c10
  }
  WITH n, c10 ORDER BY n.id
  RETURN collect([n.id, n.confidence, n.note, c10, COUNT { MATCH (n)-[:CITES]->(x11) }]) AS a3
}
CALL () {
  MATCH (n:Observation) WHERE n.id >= '' AND n.confidence = $p13
  WITH n ORDER BY n.id LIMIT $p12
  CALL (n) {
    MATCH (n)-[:CITES]->(x12)
    WITH x12 ORDER BY x12.id LIMIT $p14
    RETURN collect([x12.id, x12.type]) AS c13
  }
  WITH n, c13 ORDER BY n.id
  RETURN collect([n.id, n.confidence, n.note, c13, COUNT { MATCH (n)-[:CITES]->(x14) }]) AS a4
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3, a4 AS v4;

// ---- neighbourhood-of-a-complaint

UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS v0;

MATCH (n:Entity) CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH n.id AS id, x, type, way WHERE x.id <> id
RETURN id AS v0, count(*) AS v1 ORDER BY v1 DESC, v0;

MATCH (n:Agreement) WHERE EXISTS { MATCH (n)<-[:CHAPTER_OF]-(:Chapter) } RETURN n.id AS v0
UNION
MATCH (n:Country) WHERE n.party RETURN n.id AS v0;

MATCH (r:Revision)
WITH r ORDER BY r.number DESC LIMIT 1
RETURN r {.*} AS revision;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p3 OR NOT x.id IN $p2 AND (x.possiblyUntil IS NULL OR x.possiblyFrom <= $p0 AND x.possiblyUntil > $p1))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

MATCH (r:Revision)
WITH r ORDER BY r.number DESC LIMIT 1
RETURN r {.*} AS revision;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p3 OR NOT x.id IN $p2 AND (x.possiblyUntil IS NULL OR x.possiblyFrom <= $p0 AND x.possiblyUntil > $p1))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p3 OR NOT x.id IN $p2 AND (x.possiblyUntil IS NULL OR x.possiblyFrom <= $p0 AND x.possiblyUntil > $p1))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.title]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r1:CITES]->(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.publisher, r1.locator]) AS c2
}
RETURN id AS v0, c2 AS v1;

// ---- official-sources-of-a-publisher

CALL () {
  MATCH (n:Source) WHERE n.published >= '' AND (n.publisherFolded CONTAINS $p1 AND n.type IN $p2)
  WITH n ORDER BY n.published DESC, n.id DESC LIMIT $p0
  WITH n ORDER BY n.published DESC, n.id DESC
  RETURN collect([n.id, n.published, n.publishedApprox, n.url, n.type, n.title, COUNT { MATCH (n)<-[:CITES]-(x0:Entity) }, n.published]) AS a0
}
CALL () {
  MATCH (n:Source) WHERE (n.publisherFolded CONTAINS $p3 AND n.type IN $p4)
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- open-complaints-over-laws

CALL () {
  MATCH (n:Grievance) WHERE n.firstRaised >= '' AND ((n.status = $p1 OR (n.status = $p2 AND NOT EXISTS { MATCH (n)-[:PURSUED_IN]->(x0) })) AND EXISTS { MATCH (n)-[:TARGETS]->(x1:Measure) WHERE (EXISTS { MATCH (x1)-[:IN_JURISDICTION]->(x2:Country) WHERE x2.id = $p3 } AND (x1.legalBasis IS NOT NULL OR x1.kind IN $p4)) } AND NOT coalesce((n.confidence = $p5 OR n.firstRaisedLast < $p6), false))
  WITH n ORDER BY n.firstRaised DESC, n.titleSort, n.id DESC LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Grievance) WHERE n.firstRaised IS NULL AND n.titleSort >= '' AND ((n.status = $p7 OR (n.status = $p8 AND NOT EXISTS { MATCH (n)-[:PURSUED_IN]->(x3) })) AND EXISTS { MATCH (n)-[:TARGETS]->(x4:Measure) WHERE (EXISTS { MATCH (x4)-[:IN_JURISDICTION]->(x5:Country) WHERE x5.id = $p9 } AND (x4.legalBasis IS NOT NULL OR x4.kind IN $p10)) } AND NOT coalesce((n.confidence = $p11 OR n.firstRaisedLast < $p12), false))
    WITH n ORDER BY n.titleSort, n.id DESC LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.firstRaised IS NULL, n.firstRaised DESC, n.titleSort, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)-[:TARGETS]->(x6)
  WITH x6 ORDER BY x6.id LIMIT $p13
  RETURN collect([x6.id, x6.kind, x6.legalBasis]) AS c7
}
RETURN n.id AS v0, n.status AS v1, n.firstRaised AS v2, n.title AS v3, c7 AS v4, n.firstRaised AS v5, n.titleSort AS v6
ORDER BY n.firstRaised IS NULL, n.firstRaised DESC, n.titleSort, n.id DESC;

// ---- organizations-with-ancestors

CALL () {
  MATCH (n:Organization) WHERE n.id >= '' AND EXISTS { MATCH (n)-[:PART_OF]->(x0) }
  WITH n ORDER BY n.id LIMIT $p0
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.title]) AS a0
}
CALL () {
  MATCH (n:Organization) WHERE EXISTS { MATCH (n)-[:PART_OF]->(x1) }
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $ids AS id MATCH (n:Organization {id: id})
CALL (n) {
  MATCH path = (n)-[:PART_OF*1..20]->(x:Organization) WHERE x.id <> n.id
  WITH x.id AS above, min(length(path)) AS depth ORDER BY depth
  RETURN collect(above) AS found
}
RETURN id AS v0, found AS v1;

UNWIND $p0 AS id MATCH (n:Organization {id: id})
CALL (n) {
  MATCH (n)-[:BASED_IN]->(x0)
  RETURN collect([x0.id, x0.title]) AS c1
}
RETURN n.id AS v0, n.title AS v1, c1 AS v2;

// ---- organizations-with-units

MATCH (n:Organization) WHERE n.kind >= '' AND EXISTS { MATCH (n)<-[:PART_OF]-(x0) }
WITH n ORDER BY n.kind, n.titleSort, n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:BASED_IN]->(x1)
  RETURN collect([x1.id, x1.party, x1.title]) AS c2
}
CALL (n) {
  MATCH (n)-[:PART_OF]->(x3)
  RETURN collect([x3.id]) AS c4
}
RETURN n.id AS v0, n.kind AS v1, n.title AS v2, c2 AS v3, c4 AS v4, n.kind AS v5, n.titleSort AS v6
ORDER BY n.kind, n.titleSort, n.id;

UNWIND $p0 AS id MATCH (n:Organization {id: id})
CALL (n) {
  MATCH (n)<-[:PART_OF]-(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  CALL (x0) {
    MATCH (x0)-[:PART_OF]->(x2)
    RETURN collect([x2.id]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.kind, x0.title, c3]) AS c1
}
RETURN id AS v0, c1 AS v1;

// ---- panellists-by-party

MATCH (n:Country) WHERE n.iso3Folded >= '' AND n.party = $p1
WITH n ORDER BY n.iso3Folded, n.id LIMIT $p0
CALL (n) {
  MATCH (n)<-[:APPOINTED_BY]-(x0:Panellist) WHERE x0.role = $p2
  WITH x0 ORDER BY x0.id LIMIT $p3
  CALL (x0) {
    MATCH (x0)<-[:HAS_PANELLIST]-(x2)
    CALL (x2) {
      MATCH (x2)-[:BROUGHT_AGAINST]->(x4)
      RETURN collect([x4.id, x4.iso3]) AS c5
    }
    RETURN collect([x2.id, c5]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.name, c3]) AS c1
}
RETURN n.id AS v0, n.iso3 AS v1, c1 AS v2, COUNT { MATCH (n)<-[:APPOINTED_BY]-(x6:Panellist) WHERE x6.role = $p4 } AS v3, n.iso3Folded AS v4
ORDER BY n.iso3Folded, n.id;

// ---- panels-and-panellists

CALL () {
  MATCH (n:Dispute) WHERE n.panelComposedOn >= '' AND EXISTS { MATCH (n)-[:HAS_PANELLIST]->(x0) }
  WITH n ORDER BY n.panelComposedOn DESC, n.id DESC LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Dispute) WHERE n.panelComposedOn IS NULL AND n.id >= '' AND EXISTS { MATCH (n)-[:HAS_PANELLIST]->(x1) }
    WITH n ORDER BY n.id DESC LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.panelComposedOn IS NULL, n.panelComposedOn DESC, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)-[:BROUGHT_BY]->(x2)
  WITH x2 ORDER BY x2.id LIMIT $p1
  RETURN collect([x2.id, x2.title]) AS c3
}
CALL (n) {
  MATCH (n)-[:HAS_PANELLIST]->(x4)
  WITH x4 ORDER BY x4.id LIMIT $p2
  CALL (x4) {
    MATCH (x4)-[:APPOINTED_BY]->(x6)
    RETURN collect([x6.id, x6.iso2]) AS c7
  }
  WITH x4, c7 ORDER BY x4.id
  RETURN collect([x4.id, x4.name, x4.role, c7]) AS c5
}
CALL (n) {
  MATCH (n)-[:BROUGHT_AGAINST]->(x8)
  RETURN collect([x8.id, x8.title]) AS c9
}
CALL (n) {
  MATCH (n)-[:JOINED_BY]->(x10)
  WITH x10 ORDER BY x10.id LIMIT $p3
  RETURN collect([x10.id, x10.title]) AS c11
}
RETURN n.id AS v0, n.caseNumber AS v1, n.caseNumberVerified AS v2, n.prevailing AS v3, n.panelComposedOn AS v4, c3 AS v5, c5 AS v6, c9 AS v7, c11 AS v8, n.panelComposedOn AS v9
ORDER BY n.panelComposedOn IS NULL, n.panelComposedOn DESC, n.id DESC;

// ---- path-between-measure-and-complaint-as-of

MATCH (n:Entity) WHERE n.retiredIds IS NOT NULL
RETURN n.id AS v0, n.retiredIds AS v1
ORDER BY v0;

MATCH (r:Revision)
WITH r ORDER BY r.number DESC LIMIT 1
RETURN r {.*} AS revision;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (id, n) {
  CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
  WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p3 OR (x:Agreement OR x:Chapter OR x:Commitment OR x:Sector OR x:Grievance OR x:Measure OR x:AgendaItem OR x:Position OR x:Dispute OR x:Event OR x:Series OR x:Observation OR x:Conflict OR x:Source) AND NOT x.id IN $p2 AND (x.possiblyUntil IS NULL OR x.possiblyFrom <= $p0 AND x.possiblyUntil > $p1))
  WITH id, x.id AS other, type, way LIMIT $most
  RETURN collect(other) AS c0, collect(type) AS c1, collect(way) AS c2
}
RETURN id AS v0, c0 AS v1, c1 AS v2, c2 AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p3 OR (x:Agreement OR x:Chapter OR x:Commitment OR x:Sector OR x:Grievance OR x:Measure OR x:AgendaItem OR x:Position OR x:Dispute OR x:Event OR x:Series OR x:Observation OR x:Conflict OR x:Source) AND NOT x.id IN $p2 AND (x.possiblyUntil IS NULL OR x.possiblyFrom <= $p0 AND x.possiblyUntil > $p1))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p3 OR (x:Agreement OR x:Chapter OR x:Commitment OR x:Sector OR x:Grievance OR x:Measure OR x:AgendaItem OR x:Position OR x:Dispute OR x:Event OR x:Series OR x:Observation OR x:Conflict OR x:Source) AND NOT x.id IN $p2 AND (x.possiblyUntil IS NULL OR x.possiblyFrom <= $p0 AND x.possiblyUntil > $p1))
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $pairs AS pair MATCH (n:Entity {id: pair.from})-[r:AMENDS|CITES|EXTENDS|IMPLEMENTS|RELIEVES|REPEALS|REPLACES|RETALIATES_AGAINST|SUSPENDS]->(x:Entity {id: pair.to})
RETURN DISTINCT n.id AS v0, x.id AS v1, type(r) AS v2, r.locator AS v3, r.supports AS v4, r.from AS v5, r.note AS v6;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.possiblyFrom AS v1, n.possiblyUntil AS v2, n.surelyFrom AS v3, n.surelyUntil AS v4, n.title AS v5;

// ---- positions-by-holder-and-agenda-item

CALL () {
  MATCH (n:Position) WHERE EXISTS { MATCH (n)-[:ON]->(x0) WHERE (x0:AgendaItem OR x0:Grievance OR x0:Measure OR x0:Commitment OR x0:Agreement OR x0:Dispute) AND x0:AgendaItem }
  OPTIONAL MATCH (n)-[:HELD_BY]->(x1) WHERE x1.id IS NOT NULL
  WITH n, x1.id AS k0
  OPTIONAL MATCH (n)-[:ON]->(x2) WHERE x2.id IS NOT NULL
  WITH n, k0, x2.id AS k1
  WITH DISTINCT n, k0, k1
  RETURN 'GROUP' AS part, k0, k1, count(n) AS amount, [] AS found LIMIT $p0
  UNION ALL
  MATCH (n:Position) WHERE EXISTS { MATCH (n)-[:ON]->(x3) WHERE (x3:AgendaItem OR x3:Grievance OR x3:Measure OR x3:Commitment OR x3:Agreement OR x3:Dispute) AND x3:AgendaItem }
  RETURN 'TOTAL' AS part, null AS k0, null AS k1, count(n) AS amount, [] AS found
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

CALL () {
  MATCH (n:Position) WHERE (n.until IS NULL AND EXISTS { MATCH (n)-[:ON]->(x0) WHERE (x0:AgendaItem OR x0:Grievance OR x0:Measure OR x0:Commitment OR x0:Agreement OR x0:Dispute) AND x0:AgendaItem })
  OPTIONAL MATCH (n)-[:ON]->(x1) WHERE x1.id IS NOT NULL
  WITH n, x1.id AS k0
  WITH n, k0, n.stance AS k1
  WITH DISTINCT n, k0, k1
  RETURN 'GROUP' AS part, k0, k1, count(n) AS amount, [] AS found LIMIT $p0
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- positions-of-a-holder

UNWIND $p0 AS id MATCH (n:Organization {id: id})
CALL (n) {
  MATCH (n)<-[:HELD_BY]-(x0)
  WITH x0 ORDER BY x0.date DESC, x0.id DESC LIMIT $p1
  CALL (x0) {
    MATCH (x0)-[:ON]->(x2)
    RETURN collect([x2.id, x2.status, x2.datesAnnounced, x2.datesPublished, x2.datesInForce, x2.datesObservedFrom, x2.datesSuspended, x2.datesExpires, x2.datesEnded, x2.article]) AS c3
  }
  WITH x0, c3 ORDER BY x0.date DESC, x0.id DESC
  RETURN collect([x0.id, x0.stance, x0.date, x0.title, c3, x0.date]) AS c1
}
RETURN n.id AS v0, n.title AS v1, c1 AS v2, COUNT { MATCH (n)<-[:HELD_BY]-(x4) } AS v3;

// ---- positions-of-a-side

CALL () {
  MATCH (n:Position) WHERE EXISTS { MATCH (n)-[:HELD_BY]->(x0) WHERE (x0:Country OR x0:Organization) AND x0.id = $p0 }
  WITH count(n) AS number
  RETURN collect([number]) AS a0
}
CALL () {
  MATCH (n:Position) WHERE EXISTS { MATCH (n)-[:HELD_BY]->(x1) WHERE (x1:Country OR x1:Organization) AND any(entry IN x1.government WHERE entry IN $p1) }
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
CALL () {
  MATCH (n:Position) WHERE EXISTS { MATCH (n)-[:HELD_BY]->(x2) WHERE (x2:Country OR x2:Organization) AND any(entry IN x2.side WHERE entry IN $p2) }
  WITH count(n) AS number
  RETURN collect([number]) AS a2
}
CALL () {
  MATCH (n:Position) WHERE n.date >= '' AND (EXISTS { MATCH (n)-[:HELD_BY]->(x3) WHERE (x3:Country OR x3:Organization) AND any(entry IN x3.side WHERE entry IN $p4) } AND EXISTS { MATCH (n)-[:ON]->(x4) WHERE (x4:AgendaItem OR x4:Grievance OR x4:Measure OR x4:Commitment OR x4:Agreement OR x4:Dispute) AND (x4:Grievance AND EXISTS { MATCH (x4)-[:RAISED_BY]->(x5) WHERE (x5:Country OR x5:Organization) AND any(entry IN x5.side WHERE entry IN $p5) }) })
  WITH n ORDER BY n.date, n.id LIMIT $p3
  CALL (n) {
    MATCH (n)-[:HELD_BY]->(x6)
    RETURN collect([x6.id, x6.title]) AS c7
  }
  CALL (n) {
    MATCH (n)-[:ON]->(x8)
    RETURN collect([x8.id]) AS c9
  }
  WITH n, c7, c9 ORDER BY n.date, n.id
  RETURN collect([n.id, n.stance, n.date, c7, c9, n.date]) AS a3
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2, a3 AS v3;

// ---- positions-side-by-side

UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS v0;

MATCH (h:Entity)<-[:HELD_BY]-(p:Position)-[:ON]->(s:Entity)
WHERE CASE WHEN $asOf IS NULL THEN p.until IS NULL ELSE p.possiblyFrom <= $asOf AND p.possiblyUntil > $asOf END
  AND ($agendaItems IS NULL OR s.id IN $agendaItems)
  AND ($sectors IS NULL OR EXISTS {
      MATCH (s)-[:CONCERNS]->(x:Sector) WHERE any(w IN x.within WHERE w IN $sectors)
    })
    AND ($holders IS NULL OR h.id IN $holders OR any(c IN h.side WHERE c IN $holders))
  RETURN p.id AS v0, p.stance AS v1, h.id AS v2, h.side AS v3, h.government AS v4, s.id AS v5
  ORDER BY v5, v2, v0
  LIMIT $most;

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.title]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Position {id: id})
  CALL (n) {
    MATCH (n)-[r1:CITES]->(x0)
    WITH x0, r1 ORDER BY x0.id LIMIT $p2
    RETURN collect([x0.id, r1.locator]) AS c2
  }
  CALL (n) {
    MATCH (n)-[:HELD_BY]->(x3)
    RETURN collect([x3.id]) AS c4
  }
  RETURN collect([n.id, n.date, c2, c4]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- quotas-and-rates

MATCH (n:Measure) WHERE n.id >= '' AND EXISTS { MATCH (n)-[:HAS_RATE]->(x0:Rate) WHERE x0.quotaVolume > $p1 }
WITH n ORDER BY n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:HAS_RATE]->(x1)
  WITH x1 ORDER BY x1.percent IS NULL, x1.percent DESC, x1.from, x1.id DESC LIMIT $p2
  RETURN collect([x1.id, x1.percent, x1.amount, x1.currency, x1.per, x1.scope, x1.from, x1.until, x1.scheduled, x1.quotaVolume, x1.quotaUnit, x1.quotaSide, x1.percent, x1.from]) AS c2
}
RETURN n.id AS v0, n.title AS v1, c2 AS v2, COUNT { MATCH (n)-[:HAS_RATE]->(x3) } AS v3
ORDER BY n.id;

// ---- rapid-response-in-a-state

CALL () {
  CALL () {
    MATCH (n:Dispute) WHERE n.requestedOn >= '' AND (n.kind = $p1 AND n.facilityStateFolded CONTAINS $p2)
    WITH n ORDER BY n.requestedOn DESC, n.id DESC LIMIT $p0
    RETURN collect(n) AS found
  }
  CALL (found) {
    UNWIND found AS n
    RETURN n
    UNION ALL
    WITH found WHERE size(found) < $p0
    CALL () {
      MATCH (n:Dispute) WHERE n.requestedOn IS NULL AND n.id >= '' AND (n.kind = $p3 AND n.facilityStateFolded CONTAINS $p4)
      WITH n ORDER BY n.id DESC LIMIT $p0
      RETURN n
    }
    RETURN n
  }
  WITH n ORDER BY n.requestedOn IS NULL, n.requestedOn DESC, n.id DESC LIMIT $p0
  CALL (n) {
    MATCH (n)-[:OVER_COMPANY]->(x0)
    RETURN collect([x0.id]) AS c1
  }
  CALL (n) {
    MATCH (n)-[:PETITIONED_BY]->(x2)
    WITH x2 ORDER BY x2.id LIMIT $p5
    RETURN collect([x2.id, x2.kind, x2.title]) AS c3
  }
  WITH n, c1, c3 ORDER BY n.requestedOn IS NULL, n.requestedOn DESC, n.id DESC
  RETURN collect([n.id, n.status, n.outcome, n.petitionedOn, n.requestedOn, n.remediationAgreedOn, n.resolvedOn, n.petitionersOther, n.selfInitiated, n.facilityName, n.facilityCity, n.facilityState, n.title, c1, c3, n.requestedOn]) AS a0
}
CALL () {
  MATCH (n:Dispute) WHERE (n.kind = $p6 AND n.facilityStateFolded CONTAINS $p7)
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- rapid-response-without-an-end

CALL () {
  MATCH (n:Dispute) WHERE n.facilityStateFolded >= '' AND (n.kind = $p1 AND n.resolvedOn IS NULL)
  WITH n ORDER BY n.facilityStateFolded, n.requestedOn DESC, n.id LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Dispute) WHERE n.facilityStateFolded IS NULL AND n.id >= '' AND (n.kind = $p2 AND n.resolvedOn IS NULL)
    WITH n ORDER BY n.requestedOn DESC, n.id LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.facilityStateFolded, n.requestedOn DESC, n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:BROUGHT_BY]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p3
  RETURN collect([x0.id, x0.iso2]) AS c1
}
CALL (n) {
  MATCH (n)-[:BROUGHT_AGAINST]->(x2)
  RETURN collect([x2.id, x2.iso2]) AS c3
}
RETURN n.id AS v0, n.status AS v1, n.statusAsOf AS v2, n.requestedOn AS v3, n.panelRequestedOn AS v4, n.facilityState AS v5, c1 AS v6, c3 AS v7, n.facilityStateFolded AS v8, n.requestedOn AS v9
ORDER BY n.facilityStateFolded, n.requestedOn DESC, n.id;

// ---- refetch-by-id

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.hsChapters, n.naics]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.retiredIds, n.status, n.statusAsOf, n.title]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $p0 AS id MATCH (n:Rate {id: id})
CALL (n) {
  MATCH (n)<-[:HAS_RATE]-(x0)
  RETURN collect([x0.id]) AS c1
}
RETURN n.id AS v0, n.percent AS v1, c1 AS v2;

UNWIND $p0 AS id MATCH (n:Panellist {id: id})
RETURN n.id AS v0, n.name AS v1;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.retiredIds AS v1, n.status AS v2, n.statusAsOf AS v3, n.title AS v4;

// ---- retaliation-chains

CALL () {
  MATCH (n:Measure) WHERE n.datesInForce >= '' AND EXISTS { MATCH (n)-[:RETALIATES_AGAINST]->(x0) }
  WITH n ORDER BY n.datesInForce DESC, n.id DESC LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Measure) WHERE n.datesInForce IS NULL AND n.id >= '' AND EXISTS { MATCH (n)-[:RETALIATES_AGAINST]->(x1) }
    WITH n ORDER BY n.id DESC LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.datesInForce IS NULL, n.datesInForce DESC, n.id DESC LIMIT $p0
CALL (n) {
  MATCH (n)-[:IN_JURISDICTION]->(x2)
  RETURN collect([x2.id]) AS c3
}
RETURN n.id AS v0, n.status AS v1, n.datesAnnounced AS v2, n.datesPublished AS v3, n.datesInForce AS v4, n.datesObservedFrom AS v5, n.datesSuspended AS v6, n.datesExpires AS v7, n.datesEnded AS v8, n.title AS v9, c3 AS v10, n.datesInForce AS v11
ORDER BY n.datesInForce IS NULL, n.datesInForce DESC, n.id DESC;

UNWIND $p0 AS id MATCH (n:Measure {id: id})
CALL (n) {
  MATCH (n)<-[r1:AMENDS]-(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, r1.from, r1.note]) AS c2
}
CALL (n) {
  MATCH (n)<-[r4:RELIEVES]-(x3)
  WITH x3, r4 ORDER BY x3.id LIMIT $p2
  RETURN collect([x3.id, r4.note]) AS c5
}
CALL (n) {
  MATCH (n)<-[r7:REPEALS]-(x6)
  WITH x6, r7 ORDER BY x6.id LIMIT $p3
  RETURN collect([x6.id, r7.from]) AS c8
}
CALL (n) {
  MATCH (n)<-[:RETALIATES_AGAINST]-(x9)
  WITH x9 ORDER BY x9.id LIMIT $p4
  RETURN collect([x9.id]) AS c10
}
CALL (n) {
  MATCH (n)-[r12:RETALIATES_AGAINST]->(x11)
  WITH x11, r12 ORDER BY x11.id LIMIT $p5
  CALL (x11) {
    MATCH (x11)-[:IN_JURISDICTION]->(x14)
    RETURN collect([x14.id]) AS c15
  }
  WITH x11, r12, c15 ORDER BY x11.id
  RETURN collect([x11.id, c15, r12.from, r12.note]) AS c13
}
RETURN id AS v0, c2 AS v1, c5 AS v2, c8 AS v3, c10 AS v4, c13 AS v5;

UNWIND $p0 AS id MATCH (n:Measure {id: id})
CALL (n) {
  MATCH (n)-[:RETALIATES_AGAINST]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.title]) AS c1
}
RETURN id AS v0, c1 AS v1;

// ---- review-events

CALL () {
  MATCH (n:Event) WHERE n.date >= '' AND EXISTS { MATCH (n)-[:ABOUT]->(x0) WHERE (x0:Agreement OR x0:Chapter OR x0:Commitment OR x0:AgendaItem OR x0:Position OR x0:Measure OR x0:Grievance OR x0:Dispute OR x0:Organization OR x0:Country OR x0:Event) AND ((x0:Agreement AND x0.id = $p1) OR x0:AgendaItem) }
  WITH n ORDER BY n.date, n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:INVOLVES]->(x1)
    WITH x1 ORDER BY x1.id LIMIT $p2
    RETURN collect([x1.id]) AS c2
  }
  WITH n, c2 ORDER BY n.date, n.id
  RETURN collect([n.id, n.kind, n.date, n.endDate, n.title, c2, n.date]) AS a0
}
CALL () {
  MATCH (n:Event) WHERE EXISTS { MATCH (n)-[:ABOUT]->(x3) WHERE (x3:Agreement OR x3:Chapter OR x3:Commitment OR x3:AgendaItem OR x3:Position OR x3:Measure OR x3:Grievance OR x3:Dispute OR x3:Organization OR x3:Country OR x3:Event) AND ((x3:Agreement AND x3.id = $p3) OR x3:AgendaItem) }
  WITH count(n) AS number
  RETURN collect([number]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- rulings-and-their-subjects

MATCH (n:Event) WHERE n.kind >= '' AND n.kind IN $p1
WITH n ORDER BY n.kind, n.date DESC, n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:INVOLVES]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p2
  RETURN collect([x0.id]) AS c1
}
RETURN n.id AS v0, n.kind AS v1, n.date AS v2, c1 AS v3, n.kind AS v4, n.date AS v5
ORDER BY n.kind, n.date DESC, n.id;

UNWIND $p0 AS id MATCH (n:Event {id: id})
CALL (n) {
  MATCH (n)-[:ABOUT]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  CALL (x0) {
    MATCH (x0)-[:IN_JURISDICTION]->(x2)
    RETURN collect([x2.id, x2.iso2]) AS c3
  }
  CALL (x0) {
    MATCH (x0)-[:BROUGHT_AGAINST]->(x4)
    RETURN collect([x4.id, x4.iso2]) AS c5
  }
  WITH x0, c3, c5 ORDER BY x0.id
  RETURN collect([x0.id, x0.article, x0.legalBasis, x0.status, x0.forum, x0.title, c3, c5]) AS c1
}
RETURN id AS v0, c1 AS v1;

// ---- search-across-languages

CALL () { MATCH (n:Country) RETURN count(n) AS c0 }
CALL () { MATCH (n:Organization) RETURN count(n) AS c1 }
CALL () { MATCH (n:Agreement) RETURN count(n) AS c2 }
CALL () { MATCH (n:Chapter) RETURN count(n) AS c3 }
CALL () { MATCH (n:Commitment) RETURN count(n) AS c4 }
CALL () { MATCH (n:Sector) RETURN count(n) AS c5 }
CALL () { MATCH (n:Grievance) RETURN count(n) AS c6 }
CALL () { MATCH (n:Measure) RETURN count(n) AS c7 }
CALL () { MATCH (n:AgendaItem) RETURN count(n) AS c8 }
CALL () { MATCH (n:Position) RETURN count(n) AS c9 }
CALL () { MATCH (n:Dispute) RETURN count(n) AS c10 }
CALL () { MATCH (n:Event) RETURN count(n) AS c11 }
CALL () { MATCH (n:Series) RETURN count(n) AS c12 }
CALL () { MATCH (n:Observation) RETURN count(n) AS c13 }
CALL () { MATCH (n:Conflict) RETURN count(n) AS c14 }
CALL () { MATCH (n:Source) RETURN count(n) AS c15 }
RETURN c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15;

MATCH (n:Entity)
RETURN n.id AS v0, n.title AS v1, n.titleEs AS v2, n.titleFr AS v3, n.titleLanguage AS v4, n.aliases AS v5, n.summary AS v6, n.retiredIds AS v7, n.iso2 AS v8, n.iso3 AS v9, n.number AS v10, n.article AS v11, n.hsChapters AS v12, n.naics AS v13, n.settlement AS v14, n.caseNumber AS v15, n.outcome AS v16, n.petitionersOther AS v17, n.facilityName AS v18, n.facilityCity AS v19, n.facilityState AS v20, n.product AS v21, n.publisher AS v22, n.resolution AS v23, n.reason AS v24;

MATCH (r:Revision)
WITH r ORDER BY r.number DESC LIMIT 1
RETURN r {.*} AS revision;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- search-by-number

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.caseNumber, n.outcome]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)-[:UNDER]->(x0)
    RETURN collect([x0.id, x0.number]) AS c1
  }
  RETURN collect([n.id, n.article, n.title, c1]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- section-232-in-force

CALL () {
  MATCH (n:Measure) WHERE n.datesInForce >= '' AND (n.legalBasis = $p1 AND n.status IN $p2 AND EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x0:Country) WHERE x0.id = $p3 })
  WITH n ORDER BY n.datesInForce, n.id LIMIT $p0
  RETURN collect(n) AS found
}
CALL (found) {
  UNWIND found AS n
  RETURN n
  UNION ALL
  WITH found WHERE size(found) < $p0
  CALL () {
    MATCH (n:Measure) WHERE n.datesInForce IS NULL AND n.id >= '' AND (n.legalBasis = $p4 AND n.status IN $p5 AND EXISTS { MATCH (n)-[:IN_JURISDICTION]->(x1:Country) WHERE x1.id = $p6 })
    WITH n ORDER BY n.id LIMIT $p0
    RETURN n
  }
  RETURN n
}
WITH n ORDER BY n.datesInForce, n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:AFFECTS]->(x2)
  WITH x2 ORDER BY x2.id LIMIT $p7
  RETURN collect([x2.id, x2.iso2]) AS c3
}
CALL (n) {
  MATCH (n)-[:HAS_RATE]->(x4)
  WITH x4 ORDER BY x4.id LIMIT $p8
  RETURN collect([x4.id, x4.percent, x4.percentMax, x4.applies, x4.scope, x4.from, x4.until]) AS c5
}
RETURN n.id AS v0, n.status AS v1, n.statusAsOf AS v2, n.datesAnnounced AS v3, n.datesPublished AS v4, n.datesInForce AS v5, n.datesObservedFrom AS v6, n.datesSuspended AS v7, n.datesExpires AS v8, n.datesEnded AS v9, n.title AS v10, c3 AS v11, c5 AS v12, n.datesInForce AS v13
ORDER BY n.datesInForce, n.id;

UNWIND $p0 AS id MATCH (n:Measure {id: id})
CALL (n) {
  MATCH (n)<-[r1:AMENDS]-(x0)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.title, r1.from, r1.note]) AS c2
}
CALL (n) {
  MATCH (n)-[r4:AMENDS]->(x3)
  WITH x3, r4 ORDER BY x3.id LIMIT $p2
  RETURN collect([x3.id, r4.from, r4.note]) AS c5
}
CALL (n) {
  MATCH (n)-[r7:REPLACES]->(x6)
  WITH x6, r7 ORDER BY x6.id LIMIT $p3
  RETURN collect([x6.id, r7.from, r7.note]) AS c8
}
CALL (n) {
  MATCH (n)<-[:RETALIATES_AGAINST]-(x9)
  WITH x9 ORDER BY x9.id LIMIT $p4
  RETURN collect([x9.id]) AS c10
}
RETURN id AS v0, c2 AS v1, c5 AS v2, c8 AS v3, c10 AS v4;

// ---- sector-subtree

UNWIND $p0 AS id MATCH (n:Sector {id: id})
RETURN n.id AS v0, n.title AS v1;

UNWIND $ids AS id MATCH (n:Sector {id: id})
CALL (n) {
  MATCH path = (n)-[:PART_OF*1..20]->(x:Sector) WHERE x.id <> n.id
  WITH x.id AS above, min(length(path)) AS depth ORDER BY depth
  RETURN collect(above) AS found
}
RETURN id AS v0, found AS v1;

UNWIND $p0 AS id MATCH (n:Sector {id: id})
CALL (n) {
  MATCH path = (n)<-[:PART_OF*1..3]-(x:Sector) WHERE x.id <> n.id
  WITH x.id AS below, min(length(path)) AS depth ORDER BY depth, below
  WITH collect([below, depth]) AS found
  RETURN size(found) AS total, found[..$p1] AS page
}
RETURN id AS v0, page AS v1, total AS v2, null AS v3;

UNWIND $p0 AS id MATCH (n:Sector {id: id})
RETURN n.id AS v0, n.title AS v1, COUNT { MATCH (n)<-[:CONCERNS]-(x0:Grievance) } AS v2, COUNT { MATCH (n)<-[:CONCERNS]-(x1:Measure) } AS v3;

// ---- sector-tree

MATCH (n:Sector) WHERE n.id >= '' AND NOT EXISTS { MATCH (n)-[:PART_OF]->(x0) }
WITH n ORDER BY n.id LIMIT $p0
RETURN n.id AS v0, n.hsChapters AS v1, n.title AS v2, COUNT { MATCH (n)<-[:CONCERNS]-(x1:Grievance) } AS v3
ORDER BY n.id;

UNWIND $p0 AS id MATCH (n:Sector {id: id})
CALL (n) {
  MATCH (n)<-[:PART_OF]-(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.hsChapters, x0.title, COUNT { MATCH (x0)<-[:CONCERNS]-(x2:Grievance) }]) AS c1
}
RETURN id AS v0, c1 AS v1;

UNWIND $p0 AS id MATCH (n:Sector {id: id})
CALL (n) {
  MATCH (n)<-[:PART_OF]-(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.hsChapters, x0.title, COUNT { MATCH (x0)<-[:CONCERNS]-(x2:Grievance) }]) AS c1
}
RETURN id AS v0, c1 AS v1;

// ---- sectors-complained-of-together

MATCH (n:Grievance) WHERE n.status IN $p0 AND n.possiblyFrom <= $p1 AND n.possiblyUntil > $p2
CALL (n) {
  MATCH (n)-[:CONCERNS]->(x)
  WITH DISTINCT x.id AS id ORDER BY id
  RETURN collect(id) AS ids
}
WITH n.id AS id, ids WHERE size(ids) > 1
UNWIND range(0, size(ids) - 2) AS i UNWIND range(i + 1, size(ids) - 1) AS j
WITH ids[i] AS one, ids[j] AS other, collect(id) AS shared
WHERE size(shared) >= $p3
WITH one, other, shared ORDER BY size(shared) DESC, one, other
WITH collect([one, other, shared]) AS pairs
WITH size(pairs) AS total, pairs[..$p4] AS shown
UNWIND shown AS pair
MATCH (a:Entity {id: pair[0]}) MATCH (b:Entity {id: pair[1]})
RETURN total AS v0, pair[0] AS v1, pair[1] AS v2, pair[2] AS v3, COUNT { MATCH (a)<-[:CONCERNS]-(m:Grievance) WHERE m.status IN $p5 AND m.possiblyFrom <= $p6 AND m.possiblyUntil > $p7 } AS v4, COUNT { MATCH (b)<-[:CONCERNS]-(m:Grievance) WHERE m.status IN $p8 AND m.possiblyFrom <= $p9 AND m.possiblyUntil > $p10 } AS v5
ORDER BY size(v3) DESC, v1, v2;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- share-of-a-series

UNWIND $ids AS id
MATCH (s:Series {id: id})
CALL (s) {
    MATCH (s)<-[:OBSERVATION_OF]-(o:Observation)
    WITH o ORDER BY o.id
    RETURN collect([o.id, o.period, o.periodRangeFrom, o.periodRangeTo, o.value, o.vintage, o.qualifier]) AS figures
}
RETURN s.id AS v0, s.scale AS v1, s.unit AS v2, s.vintage AS v3, s.flow AS v4, s.coverage AS v5, s.product AS v6,
  s.partnerScope AS v7, s.basis AS v8, s.valuation AS v9, s.adjustment AS v10, s.prices AS v11,
  s.transformation AS v12, head([(s)-[:REPORTED_FOR]->(c:Country) | c.id]) AS v13,
  head([(s)-[:WITH_PARTNER]->(p:Country) | p.id]) AS v14, head([(s)-[:MEASURES_SECTOR]->(x:Sector) | x.id]) AS v15,
  figures AS v16;

UNWIND $p0 AS id MATCH (n:Series {id: id})
RETURN n.id AS v0, n.unit AS v1, n.title AS v2;

// ---- shortest-ways-without-hubs

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (id, n) {
  CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
  WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p1 OR NOT x.id IN $p0)
  WITH id, x.id AS other, type, way LIMIT $most
  RETURN collect(other) AS c0, collect(type) AS c1, collect(way) AS c2
}
RETURN id AS v0, c0 AS v1, c1 AS v2, c2 AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p1 OR NOT x.id IN $p0)
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id AND (x.id IN $p1 OR NOT x.id IN $p0)
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

UNWIND $pairs AS pair MATCH (n:Entity {id: pair.from})-[r:AMENDS|CITES|EXTENDS|IMPLEMENTS|RELIEVES|REPEALS|REPLACES|RETALIATES_AGAINST|SUSPENDS]->(x:Entity {id: pair.to})
RETURN DISTINCT n.id AS v0, x.id AS v1, type(r) AS v2, r.locator AS v3, r.supports AS v4, r.from AS v5, r.note AS v6;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- six-complaints

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.summary AS v1, n.confidence AS v2, n.status AS v3, n.statusAsOf AS v4, n.title AS v5, COUNT { MATCH (n)-[:CITES]->(x0) } AS v6;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[:AGAINST]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, x0.title]) AS c1
}
CALL (n) {
  MATCH (n)-[r3:CITES]->(x2:Source) WHERE x2.id = $p2
  WITH x2, r3 ORDER BY x2.id LIMIT $p3
  RETURN collect([x2.id, x2.published, x2.title, r3.locator]) AS c4
}
CALL (n) {
  MATCH (n)-[:EVIDENCED_BY]->(x5)
  WITH x5 ORDER BY x5.period, x5.id LIMIT $p4
  CALL (x5) {
    MATCH (x5)-[:OBSERVATION_OF]->(x7)
    RETURN collect([x7.id, x7.unit, x7.scale]) AS c8
  }
  WITH x5, c8 ORDER BY x5.period, x5.id
  RETURN collect([x5.id, x5.period, x5.value, c8, x5.period]) AS c6
}
CALL (n) {
  MATCH (n)-[:RAISED_BY]->(x9)
  WITH x9 ORDER BY x9.id LIMIT $p5
  RETURN collect([x9.id, x9.title]) AS c10
}
RETURN id AS v0, c1 AS v1, c4 AS v2, c6 AS v3, c10 AS v4;

// ---- sources-by-type-and-publisher

CALL () {
  MATCH (n:Source)
  WITH n, COUNT { MATCH (n)<-[:CITES]-(x0:Entity) } AS figure
  WITH n, figure, n.type AS k0
  WITH n, figure, k0, n.publisher AS k1
  WITH DISTINCT n, figure, k0, k1
  RETURN 'GROUP' AS part, k0, k1, count(n) AS amount, collect(figure) AS found LIMIT $p0
  UNION ALL
  MATCH (n:Source)
  WITH n, COUNT { MATCH (n)<-[:CITES]-(x1:Entity) } AS figure
  RETURN 'TOTAL' AS part, null AS k0, null AS k1, count(n) AS amount, collect(figure) AS found
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

// ---- sources-two-records-share

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (id, n) {
  CALL (n) { MATCH (n)-[r:CITES]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:CITES]-(x:Entity) RETURN x, type(r) AS type, 1 AS way UNION ALL MATCH (n)-[:HAS_VERSION]->(:ConflictVersion)-[:CITES]->(x:Entity) RETURN DISTINCT x, 'CITES' AS type, 2 AS way UNION ALL MATCH (n)<-[:CITES]-(:ConflictVersion)<-[:HAS_VERSION]-(x:Entity) RETURN DISTINCT x, 'CITES' AS type, 3 AS way }
  WITH id, x, type, way WHERE x.id <> id
  WITH id, x.id AS other, type, way LIMIT $most
  RETURN collect(other) AS c0, collect(type) AS c1, collect(way) AS c2
}
RETURN id AS v0, c0 AS v1, c1 AS v2, c2 AS v3;

UNWIND $pairs AS pair MATCH (n:Entity {id: pair.from})-[r:AMENDS|CITES|EXTENDS|IMPLEMENTS|RELIEVES|REPEALS|REPLACES|RETALIATES_AGAINST|SUSPENDS]->(x:Entity {id: pair.to})
RETURN DISTINCT n.id AS v0, x.id AS v1, type(r) AS v2, r.locator AS v3, r.supports AS v4, r.from AS v5, r.note AS v6;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- stance-on-a-subject

UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS v0;

MATCH (s:Entity {id: $on})<-[:ON]-(p:Position)-[:HELD_BY]->(h:Entity)
WHERE $holders IS NULL OR h.id IN $holders
WITH p, h, coalesce(p.surelyFrom <= $day AND p.surelyUntil > $day, false) AS sure
WHERE CASE
  WHEN $day IS NULL THEN p.until IS NULL
  ELSE p.possiblyFrom <= $day AND p.possiblyUntil > $day AND (sure OR NOT $onlySure)
END
RETURN h.id AS v0, p.id AS v1, sure AS v2
ORDER BY v0, v1
LIMIT $most;

MATCH (s:Entity {id: $on})<-[:ON]-(p:Position)-[:HELD_BY]->(h:Entity)
WHERE $holders IS NULL OR h.id IN $holders
WITH p, h, coalesce(p.surelyFrom <= $day AND p.surelyUntil > $day, false) AS sure
WHERE CASE
  WHEN $day IS NULL THEN p.until IS NULL
  ELSE p.possiblyFrom <= $day AND p.possiblyUntil > $day AND (sure OR NOT $onlySure)
END
RETURN h.id AS v0, p.id AS v1, sure AS v2
ORDER BY v0, v1
LIMIT $most;

MATCH (s:Entity {id: $on})<-[:ON]-(p:Position)-[:HELD_BY]->(h:Entity)
WHERE $holders IS NULL OR h.id IN $holders
WITH p, h, coalesce(p.surelyFrom <= $day AND p.surelyUntil > $day, false) AS sure
WHERE CASE
  WHEN $day IS NULL THEN p.until IS NULL
  ELSE p.possiblyFrom <= $day AND p.possiblyUntil > $day AND (sure OR NOT $onlySure)
END
RETURN h.id AS v0, p.id AS v1, sure AS v2
ORDER BY v0, v1
LIMIT $most;

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id, n.title]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Position {id: id})
  CALL (n) {
    MATCH (n)-[:CITES]->(x0)
    WITH x0 ORDER BY x0.id LIMIT $p2
    RETURN collect([x0.id]) AS c1
  }
  RETURN collect([n.id, n.stance, n.date, c1]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

UNWIND $p0 AS id MATCH (n:Position {id: id})
RETURN n.id AS v0, n.stance AS v1, n.date AS v2;

UNWIND $p0 AS id MATCH (n:Position {id: id})
RETURN n.id AS v0, n.stance AS v1, n.date AS v2;

// ---- suggest-as-you-type

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- tariff-rates-by-legal-basis

CALL () {
  MATCH (n:Rate) WHERE n.possiblyFrom <= $p1 AND n.possiblyUntil > $p2
  WITH n, n.percent AS figure
  OPTIONAL MATCH (n)<-[:HAS_RATE]-(x0) WHERE x0.legalBasis IS NOT NULL
  WITH n, figure, x0.legalBasis AS k0
  WITH DISTINCT n, figure, k0
  RETURN 'GROUP' AS part, k0, null AS k1, count(n) AS amount, collect(figure) AS found LIMIT $p0
  UNION ALL
  MATCH (n:Rate) WHERE n.possiblyFrom <= $p3 AND n.possiblyUntil > $p4
  WITH n, n.percent AS figure
  RETURN 'TOTAL' AS part, null AS k0, null AS k1, count(n) AS amount, collect(figure) AS found
  UNION ALL
  MATCH (n:Rate) WHERE n.possiblyFrom IS NULL AND n.possiblyUntil > $p5
  WITH n, n.percent AS figure
  RETURN 'UNDATED' AS part, null AS k0, null AS k1, count(n) AS amount, collect(figure) AS found
}
RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4;

// ---- timeline-latest

CALL () {
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p0
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p1
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL AND date <= $p2
RETURN id AS v0, happening AS v1, date AS v2, until AS v3
ORDER BY v2 DESC, v0 DESC, v1 DESC LIMIT $p3;

CALL () {
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p0
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p1
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL AND date <= $p2
RETURN count(*) AS v0;

CALL () {
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p0
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p1
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL AND last >= $p2
RETURN id AS v0, happening AS v1, date AS v2, until AS v3
ORDER BY v2, v0, v1 LIMIT $p3;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- timeline-of-a-complaint

UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS v0;

CALL () {
  UNWIND $p0 AS wanted MATCH (o:Entity {id: wanted}) WHERE split(o.id, '-')[0] IN $p1
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  UNWIND $p0 AS wanted MATCH (o:Entity {id: wanted}) WHERE split(o.id, '-')[0] IN $p2
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL
RETURN id AS v0, happening AS v1, date AS v2, until AS v3
ORDER BY v2, v0, v1 LIMIT $p3;

UNWIND $ids AS id MATCH (n:Entity {id: id})
CALL (n) { MATCH (n)-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]->(x:Entity) RETURN x, type(r) AS type, 0 AS way UNION ALL MATCH (n)<-[r:ABOUT|AFFECTS|AGAINST|AMENDS|BASED_IN|BINDS|BROUGHT_AGAINST|BROUGHT_BY|CHAPTER_OF|COMPILED_BY|CONCERNS|ENACTED_BY|EVIDENCED_BY|EXTENDS|HAS_PARTY|HELD_BY|IMPLEMENTS|INVOKES|INVOLVES|IN_JURISDICTION|JOINED_BY|MEASURES_SECTOR|ON|ON_AGENDA|OVER_COMPANY|PART_OF|PETITIONED_BY|PROPOSED_BY|PROVIDED_BY|PURSUED_IN|RAISED_BY|RELATES_TO|RELIEVES|REPEALS|REPLACES|REPORTED_FOR|RETALIATES_AGAINST|SUSPENDS|TARGETS|UNDER|WITH_PARTNER]-(x:Entity) RETURN x, type(r) AS type, 1 AS way }
WITH id, x, type, way WHERE x.id <> id
WITH id, x.id AS other, type, way LIMIT $most
RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3;

CALL () {
  UNWIND $p0 AS wanted MATCH (o:Entity {id: wanted}) WHERE split(o.id, '-')[0] IN $p1
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  UNWIND $p0 AS wanted MATCH (o:Entity {id: wanted}) WHERE split(o.id, '-')[0] IN $p2
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL
RETURN id AS v0, happening AS v1, date AS v2, until AS v3
ORDER BY v2, v0, v1 LIMIT $p3;

CALL () {
  UNWIND $p0 AS wanted MATCH (o:Entity {id: wanted}) WHERE split(o.id, '-')[0] IN $p1
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  UNWIND $p0 AS wanted MATCH (o:Entity {id: wanted}) WHERE split(o.id, '-')[0] IN $p2
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL
RETURN count(*) AS v0;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- timeline-of-a-trade-power

CALL () {
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p0 AND (o:Measure AND o.legalBasis = $p1) AND (o.possiblyUntil IS NULL OR o.surelyFrom <= $p2 AND o.surelyUntil > $p3)
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p4 AND (o:Measure AND o.legalBasis = $p5) AND (o.possiblyUntil IS NULL OR o.surelyFrom <= $p6 AND o.surelyUntil > $p7)
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL AND last >= $p8 AND date <= $p9
RETURN id AS v0, happening AS v1, date AS v2, until AS v3
ORDER BY v2, v0, v1 LIMIT $p10;

CALL () {
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p0 AND (o:Measure AND o.legalBasis = $p1) AND (o.possiblyUntil IS NULL OR o.surelyFrom <= $p2 AND o.surelyUntil > $p3)
  UNWIND CASE WHEN o:Agreement THEN [[0, o.datesSigned, null, o.datesSignedLast], [1, o.datesAmended, null, o.datesAmendedLast], [2, o.datesInForce, null, o.datesInForceLast], [3, o.datesEnded, null, o.datesEndedLast], [4, o.datesExpires, null, o.datesExpiresLast]]
    WHEN o:Grievance THEN [[5, o.firstRaised, null, o.firstRaisedLast], [6, o.settledOn, null, o.settledOnLast]]
    WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], [8, o.datesPublished, null, o.datesPublishedLast], [9, o.datesInForce, null, o.datesInForceLast], [10, o.datesObservedFrom, null, o.datesObservedFromLast], [11, o.datesSuspended, null, o.datesSuspendedLast], [12, o.datesExpires, null, o.datesExpiresLast], [13, o.datesEnded, null, o.datesEndedLast]]
    WHEN o:Position THEN [[14, o.date, null, o.dateLast]]
    WHEN o:Dispute THEN [[15, o.petitionedOn, null, o.petitionedOnLast], [16, o.requestedOn, null, o.requestedOnLast], [17, o.remediationAgreedOn, null, o.remediationAgreedOnLast], [18, o.panelRequestedOn, null, o.panelRequestedOnLast], [19, o.panelComposedOn, null, o.panelComposedOnLast], [20, o.reportedOn, null, o.reportedOnLast], [21, o.reportPublicOn, null, o.reportPublicOnLast], [22, o.resolvedOn, null, o.resolvedOnLast]]
    WHEN o:Event THEN [[23, o.date, o.endDate, coalesce(o.endDateLast, o.dateLast)]] END AS step
  RETURN o.id AS id, step
  UNION ALL
  MATCH (o:Entity) WHERE split(o.id, '-')[0] IN $p4 AND (o:Measure AND o.legalBasis = $p5) AND (o.possiblyUntil IS NULL OR o.surelyFrom <= $p6 AND o.surelyUntil > $p7)
  MATCH (o)-[:HAS_RATE]->(n)
  UNWIND [[24, n.from, null, n.fromLast], [25, n.until, null, n.untilLast]] AS step
  RETURN DISTINCT o.id AS id, step
}
WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
WHERE date IS NOT NULL AND last >= $p8 AND date <= $p9
RETURN count(*) AS v0;

// ---- titles-in-three-languages

CALL () {
  MATCH (n:Organization) WHERE n.id >= '' AND n.id IN $p1
  WITH n ORDER BY n.id LIMIT $p0
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.title, n.titleEs, n.titleFr, n.titleLanguage, n.translated, n.aliases, n.title]) AS a0
}
CALL () {
  MATCH (n:Measure) WHERE n.id >= '' AND any(entry IN n.titleFolded WHERE entry CONTAINS $p3)
  WITH n ORDER BY n.id LIMIT $p2
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.title, n.titleEs, n.titleFr, n.titleLanguage, n.translated, n.aliases, n.title]) AS a1
}
CALL () {
  MATCH (n:Source) WHERE n.id >= '' AND (n.type = $p5 AND n.language IN $p6)
  WITH n ORDER BY n.id LIMIT $p4
  WITH n ORDER BY n.id
  RETURN collect([n.id, n.title, n.titleEs, n.titleFr, n.titleLanguage, n.translated, n.aliases, n.title]) AS a2
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2;

// ---- undecided-conflicts

CALL () {
  MATCH (n:Conflict) WHERE n.id >= '' AND NOT EXISTS { MATCH (n)-[:HAS_VERSION]->(x0:ConflictVersion) WHERE x0.chosen = $p1 }
  WITH n ORDER BY n.id LIMIT $p0
  CALL (n) {
    MATCH (n)-[:CONTESTS]->(x1)
    RETURN collect([x1.id, x1.status, x1.date, x1.value]) AS c2
  }
  WITH n, c2 ORDER BY n.id
  RETURN collect([n.id, n.resolution, c2]) AS a0
}
CALL () {
  MATCH (n:Conflict) WHERE n.id >= '' AND EXISTS { MATCH (n)-[:HAS_VERSION]->(x3:ConflictVersion) WHERE NOT EXISTS { MATCH (x3)-[:CITES]->(x4) } }
  WITH n ORDER BY n.id LIMIT $p2
  CALL (n) {
    MATCH (n)-[:HAS_VERSION]->(x5:ConflictVersion) WHERE COUNT { MATCH (x5)-[:CITES]->(x7) } = $p3
    WITH x5 ORDER BY x5.id LIMIT $p4
    CALL (x5) {
      MATCH (x5)-[:STATED_IN]->(x8)
      RETURN collect([x8.id]) AS c9
    }
    WITH x5, c9 ORDER BY x5.id
    RETURN collect([x5.id, x5.value, x5.note, c9]) AS c6
  }
  WITH n, c6 ORDER BY n.id
  RETURN collect([n.id, c6]) AS a1
}
CALL () {
  MATCH (n:Conflict) WHERE EXISTS { MATCH (n)-[:HAS_VERSION]->(x10:ConflictVersion) WHERE NOT EXISTS { MATCH (x10)-[:CITES]->(x11) } }
  WITH count(n) AS number
  RETURN collect([number]) AS a2
}
RETURN a0 AS v0, a1 AS v1, a2 AS v2;

// ---- what-changed-in-a-month

CALL () {
  MATCH (n:Entity) WHERE n.possiblyFrom > $p0 AND n.possiblyFrom <= $p1 AND n.possiblyUntil > $p1 AND split(n.id, '-')[0] IN $p2
  RETURN n, 'BEGAN' AS change, n.possiblyFrom AS day, coalesce(n.surelyFrom <= $p1 AND n.surelyUntil > $p1, false) AS sure
  UNION ALL
  MATCH (n:Entity) WHERE n.possiblyUntil > $p0 AND n.possiblyUntil <= $p1 AND n.possiblyFrom <= $p0 AND split(n.id, '-')[0] IN $p2
  RETURN n, 'ENDED' AS change, n.possiblyUntil AS day, coalesce(n.surelyFrom <= $p0 AND n.surelyUntil > $p0, false) AS sure
}
WITH n, change, day, sure ORDER BY day, n.id LIMIT $p3
RETURN n.id AS v0, change AS v1, day AS v2, sure AS v3, [n.datesInForce, n.datesEnded, n.statusAsOf, n.firstRaised, n.settledOn, n.datesObservedFrom, n.date, n.until, n.requestedOn, n.resolvedOn, n.endDate, n.periodRangeFrom, n.period, n.periodRangeTo] AS v4
ORDER BY v2, v0;

CALL () {
  MATCH (n:Entity) WHERE n.possiblyFrom > $p0 AND n.possiblyFrom <= $p1 AND n.possiblyUntil > $p1 AND split(n.id, '-')[0] IN $p2
  RETURN n, 'BEGAN' AS change, n.possiblyFrom AS day, coalesce(n.surelyFrom <= $p1 AND n.surelyUntil > $p1, false) AS sure
  UNION ALL
  MATCH (n:Entity) WHERE n.possiblyUntil > $p0 AND n.possiblyUntil <= $p1 AND n.possiblyFrom <= $p0 AND split(n.id, '-')[0] IN $p2
  RETURN n, 'ENDED' AS change, n.possiblyUntil AS day, coalesce(n.surelyFrom <= $p0 AND n.surelyUntil > $p0, false) AS sure
}
WITH split(n.id, '-')[0] AS prefix, change
RETURN prefix AS v0, change AS v1, count(*) AS v2;

CALL () {
  MATCH (n:Entity) WHERE n.possiblyFrom > $p0 AND n.possiblyFrom <= $p1 AND n.possiblyUntil > $p1 AND split(n.id, '-')[0] IN $p2 AND n.surelyFrom <= $p1 AND n.surelyUntil > $p1
  RETURN n, 'BEGAN' AS change, n.possiblyFrom AS day, coalesce(n.surelyFrom <= $p1 AND n.surelyUntil > $p1, false) AS sure
  UNION ALL
  MATCH (n:Entity) WHERE n.possiblyUntil > $p0 AND n.possiblyUntil <= $p1 AND n.possiblyFrom <= $p0 AND split(n.id, '-')[0] IN $p2 AND n.surelyFrom <= $p0 AND n.surelyUntil > $p0
  RETURN n, 'ENDED' AS change, n.possiblyUntil AS day, coalesce(n.surelyFrom <= $p0 AND n.surelyUntil > $p0, false) AS sure
}
WITH split(n.id, '-')[0] AS prefix, change
RETURN prefix AS v0, change AS v1, count(*) AS v2;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;

// ---- what-cites-a-source

UNWIND $p0 AS id MATCH (n:Source {id: id})
CALL (n) {
  MATCH (n)<-[r1:CITES]-(x0:ConflictVersion)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  CALL (x0) {
    MATCH (x0)<-[:HAS_VERSION]-(x3)
    RETURN collect([x3.id]) AS c4
  }
  WITH x0, r1, c4 ORDER BY x0.id
  RETURN collect([x0.id, x0.value, c4, r1.locator]) AS c2
}
RETURN n.id AS v0, n.publisher AS v1, n.published AS v2, n.url AS v3, n.language AS v4, n.title AS v5, c2 AS v6;

UNWIND $p0 AS id MATCH (n:Source {id: id})
CALL (n) {
  MATCH (n)<-[r1:CITES]-(x0:Entity)
  WITH x0, r1 ORDER BY x0.id LIMIT $p1
  RETURN collect([x0.id, r1.locator, r1.supports]) AS c2
}
CALL (n) {
  MATCH (n)<-[:CITES]-(x4:Entity) WHERE x4:Observation
  WITH x4 ORDER BY x4.id LIMIT $p2
  CALL (x4) {
    MATCH (x4)-[:OBSERVATION_OF]->(x6)
    RETURN collect([x6.id]) AS c7
  }
  WITH x4, c7 ORDER BY x4.id
  RETURN collect([x4.id, x4.period, x4.value, c7]) AS c5
}
RETURN id AS v0, c2 AS v1, COUNT { MATCH (n)<-[:CITES]-(x3:Entity) } AS v2, c5 AS v3, COUNT { MATCH (n)<-[:CITES]-(x8:Entity) WHERE x8:Observation } AS v4;

// ---- where-a-retired-id-leads

CALL () {
  UNWIND $p0 AS id MATCH (n:Entity {id: id})
  RETURN collect([n.id]) AS a0
}
CALL () {
  UNWIND $p1 AS id MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)-[:IN_JURISDICTION]->(x0)
    RETURN collect([x0.id, x0.iso2]) AS c1
  }
  RETURN collect([n.id, n.retiredIds, n.kind, n.title, c1]) AS a1
}
RETURN a0 AS v0, a1 AS v1;

// ---- who-proposed

MATCH (n:AgendaItem) WHERE n.id >= '' AND any(entry IN n.titleFolded WHERE entry CONTAINS $p1)
WITH n ORDER BY n.id LIMIT $p0
CALL (n) {
  MATCH (n)-[:PROPOSED_BY]->(x0)
  WITH x0 ORDER BY x0.id LIMIT $p2
  CALL (x0) {
    MATCH (x0)-[:BASED_IN]->(x2)
    RETURN collect([x2.id, x2.iso3]) AS c3
  }
  WITH x0, c3 ORDER BY x0.id
  RETURN collect([x0.id, x0.iso3, x0.kind, x0.title, c3]) AS c1
}
RETURN n.id AS v0, n.title AS v1, c1 AS v2
ORDER BY n.id;

// ---- who-sides-with-whom

UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS v0;

MATCH (h:Entity)<-[:HELD_BY]-(p:Position)-[:ON]->(s:Entity)
WHERE CASE WHEN $asOf IS NULL THEN p.until IS NULL ELSE p.possiblyFrom <= $asOf AND p.possiblyUntil > $asOf END
  AND ($agendaItems IS NULL OR s.id IN $agendaItems)
  AND ($sectors IS NULL OR EXISTS {
      MATCH (s)-[:CONCERNS]->(x:Sector) WHERE any(w IN x.within WHERE w IN $sectors)
    })
    AND ($holders IS NULL OR h.id IN $holders OR any(c IN h.side WHERE c IN $holders))
  RETURN p.id AS v0, p.stance AS v1, h.id AS v2, h.side AS v3, h.government AS v4, s.id AS v5
  ORDER BY v5, v2, v0
  LIMIT $most;

UNWIND $p0 AS id MATCH (n:Entity {id: id})
RETURN n.id AS v0, n.title AS v1;
