// Parts of records, each with the relationship that leads to it: without it nothing would find a part to remove it.
// A template: _TYPE_ is the relationship's type, _KIND_ the part's label.
UNWIND $rows AS row
MATCH (n:Entity {id: row.record})
CREATE (n)-[:_TYPE_]->(part:_KIND_)
SET part = row.properties
