import app from "./es/app.json";
import compare from "./es/compare.json";
import data from "./es/data.json";
import front from "./es/front.json";
import graph from "./es/graph.json";
import picking from "./es/picking.json";
import record from "./es/record.json";
import search from "./es/search.json";
import tables from "./es/tables.json";
import terms from "./es/terms.json";
import timeline from "./es/timeline.json";

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
