// The records that nearly everything is tied to by what they are: the Agreement, which is the one that the chapters
// are of, and the parties to it.
MATCH (n:Agreement) WHERE EXISTS { MATCH (n)<-[:CHAPTER_OF]-(:Chapter) } RETURN n.id AS v0
UNION
MATCH (n:Country) WHERE n.party RETURN n.id AS v0
