// The newest position of each holder on a subject, as of a day or of all, and whether it surely was the newest then.
// A null day or list narrows nothing.
MATCH (s:Entity {id: $on})<-[:ON]-(p:Position)-[:HELD_BY]->(h:Entity)
WHERE $holders IS NULL OR h.id IN $holders
WITH p, h, coalesce(p.surelyFrom <= $day AND p.surelyUntil > $day, false) AS sure
WHERE CASE
  WHEN $day IS NULL THEN p.until IS NULL
  ELSE p.possiblyFrom <= $day AND p.possiblyUntil > $day AND (sure OR NOT $onlySure)
END
RETURN h.id AS v0, p.id AS v1, sure AS v2
ORDER BY v0, v1
LIMIT $most
