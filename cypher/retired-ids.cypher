// The ids under which records were known before, with the records they lead to.
MATCH (n:Entity) WHERE n.retiredIds IS NOT NULL
RETURN n.id AS v0, n.retiredIds AS v1
ORDER BY v0
