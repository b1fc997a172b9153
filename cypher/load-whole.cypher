// Marks records as whole: all that they own is stored.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n.digest = row.digest
