// The ids of all records that are stored.
MATCH (n:Entity)
RETURN n.id AS id
