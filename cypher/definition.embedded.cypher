// Constraints and indexes for the embedded database. Made from the model by "npm run emit"; do not edit.

CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX country_id IF NOT EXISTS FOR (n:Country) ON (n.id);
CREATE INDEX organization_id IF NOT EXISTS FOR (n:Organization) ON (n.id);
CREATE INDEX agreement_id IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE INDEX chapter_id IF NOT EXISTS FOR (n:Chapter) ON (n.id);
CREATE INDEX commitment_id IF NOT EXISTS FOR (n:Commitment) ON (n.id);
CREATE INDEX sector_id IF NOT EXISTS FOR (n:Sector) ON (n.id);
CREATE INDEX grievance_id IF NOT EXISTS FOR (n:Grievance) ON (n.id);
CREATE INDEX measure_id IF NOT EXISTS FOR (n:Measure) ON (n.id);
CREATE INDEX agenda_item_id IF NOT EXISTS FOR (n:AgendaItem) ON (n.id);
CREATE INDEX position_id IF NOT EXISTS FOR (n:Position) ON (n.id);
CREATE INDEX dispute_id IF NOT EXISTS FOR (n:Dispute) ON (n.id);
CREATE INDEX event_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX series_id IF NOT EXISTS FOR (n:Series) ON (n.id);
CREATE INDEX observation_id IF NOT EXISTS FOR (n:Observation) ON (n.id);
CREATE INDEX conflict_id IF NOT EXISTS FOR (n:Conflict) ON (n.id);
CREATE INDEX source_id IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX rate_id IF NOT EXISTS FOR (n:Rate) ON (n.id);
CREATE INDEX panellist_id IF NOT EXISTS FOR (n:Panellist) ON (n.id);
CREATE INDEX conflict_version_id IF NOT EXISTS FOR (n:ConflictVersion) ON (n.id);
CREATE CONSTRAINT revision_number_unique IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE;
