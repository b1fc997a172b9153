// Removes some of the nodes that have a label. A template: _KIND_ is the label.
MATCH (n:_KIND_)
WITH n LIMIT $limit
DETACH DELETE n
