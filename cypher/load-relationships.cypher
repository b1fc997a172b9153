// Relationships of one type. A template: _TYPE_ is the type, _FROM_ and _TO_ are labels of the nodes at its ends.
UNWIND $rows AS row
MATCH (from:_FROM_ {id: row.from})
MATCH (to:_TO_ {id: row.to})
CREATE (from)-[r:_TYPE_]->(to)
SET r = row.properties
RETURN count(r) AS created
