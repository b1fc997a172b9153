// How many nodes have a label. A template: _KIND_ is the label.
MATCH (n:_KIND_)
RETURN count(n) AS remaining
