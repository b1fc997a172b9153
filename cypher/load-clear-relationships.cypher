// Removes the relationships that lead out of records; those that lead to them belong to others.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})-[r]->()
DELETE r
