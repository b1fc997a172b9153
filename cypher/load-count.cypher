// How many records are stored.
MATCH (n:Entity)
RETURN count(n) AS records
