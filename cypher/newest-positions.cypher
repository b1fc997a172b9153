// The newest position of each holder on each subject, as of a day or of all.
// Null lists and a null day narrow nothing.
MATCH (h:Entity)<-[:HELD_BY]-(p:Position)-[:ON]->(s:Entity)
WHERE CASE WHEN $asOf IS NULL THEN p.until IS NULL ELSE p.possiblyFrom <= $asOf AND p.possiblyUntil > $asOf END
  AND ($agendaItems IS NULL OR s.id IN $agendaItems)
  AND ($sectors IS NULL OR EXISTS {
    MATCH (s)-[:CONCERNS]->(x:Sector) WHERE any(w IN x.within WHERE w IN $sectors)
  })
  AND ($holders IS NULL OR h.id IN $holders OR any(c IN h.side WHERE c IN $holders))
RETURN p.id AS v0, p.stance AS v1, h.id AS v2, h.side AS v3, h.government AS v4, s.id AS v5
ORDER BY v5, v2, v0
LIMIT $most
