import app from "./fr/app.json";
import compare from "./fr/compare.json";
import data from "./fr/data.json";
import front from "./fr/front.json";
import graph from "./fr/graph.json";
import picking from "./fr/picking.json";
import record from "./fr/record.json";
import search from "./fr/search.json";
import tables from "./fr/tables.json";
import terms from "./fr/terms.json";
import timeline from "./fr/timeline.json";

export const messages: Readonly<Record<string, string>> = {
  ...app,
  ...picking,
  ...front,
  ...search,
  ...record,
  ...graph,
  ...tables,
  ...timeline,
  ...compare,
  ...data,
  ...terms,
};
