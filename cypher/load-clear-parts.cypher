// Removes the parts of records: what a record leads to and is no record itself.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})-->(part)
WHERE NOT part:Entity
DETACH DELETE part
