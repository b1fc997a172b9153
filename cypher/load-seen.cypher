// Notes that other files, or another release of the service, make the very same graph.
MATCH (r:Revision {number: $number})
SET r.files = $files, r.model = $model
