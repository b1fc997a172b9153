import type { Config } from "../config";
import type { Database } from "./database";
import { openEmbedded } from "./embedded";
import { openNeo4j } from "./neo4j";

/** Opens the database that the configuration chooses. @throws CannotOpenDatabase with one line that says what to do. */
export function openDatabase({ neo4j, dataFolder }: Pick<Config, "neo4j" | "dataFolder">): Promise<Database> {
  return neo4j ? openNeo4j({ ...neo4j, database: neo4j.database ?? undefined }) : openEmbedded(dataFolder);
}
