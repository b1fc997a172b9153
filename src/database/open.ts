import type { Database } from "./database";
import { openEmbedded } from "./embedded";
import { openNeo4j } from "./neo4j";
import type { Neo4jOptions } from "./neo4j";

export interface DatabaseOptions {
  /** The Neo4j to use; absent: the embedded database. */
  neo4j?: Neo4jOptions;
  /** Where the embedded database keeps its file; null keeps the graph in memory only. */
  folder: string | null;
}

/** Opens the database that the configuration chooses. @throws CannotOpenDatabase with one line that says what to do. */
export function openDatabase({ neo4j, folder }: DatabaseOptions): Promise<Database> {
  return neo4j ? openNeo4j(neo4j) : openEmbedded(folder);
}
