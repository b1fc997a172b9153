// Nodes under a label of the graph that no load stored. A template: _KIND_ is the label.
MATCH (n:_KIND_)
WHERE n.digest IS NULL
RETURN count(n) AS foreign
