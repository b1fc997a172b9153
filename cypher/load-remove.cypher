// Removes records, with every relationship from and to them; their parts are gone by then.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
DETACH DELETE n
