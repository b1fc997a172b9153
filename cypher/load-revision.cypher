// A new revision of the dataset; earlier ones are kept.
CREATE (r:Revision)
SET r = $revision
