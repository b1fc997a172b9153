// Parts of records, of one kind. A template: _KIND_ is the kind's label.
UNWIND $rows AS row
CREATE (n:_KIND_)
SET n = row.properties
