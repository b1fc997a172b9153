// What series measure, and their figures: a row per series that there is.
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
  figures AS v16
