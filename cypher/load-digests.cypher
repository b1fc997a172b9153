// The digests of records as they are stored, by their ids. Every record that a load stored has one.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
RETURN n.id AS id, n.digest AS digest
