// What the graph holds, as the newest load left it.
MATCH (r:Revision)
WITH r ORDER BY r.number DESC LIMIT 1
RETURN r {.*} AS revision
