// Records of one kind, as new or in place of what was stored. A template: _KIND_ is the kind's label.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:_KIND_
SET n = row.properties
