// The digests of the records as they are stored; null: a first load was interrupted before the record was whole.
MATCH (n:Entity)
RETURN n.id AS id, n.digest AS digest
