import app from "./en/app.json";
import compare from "./en/compare.json";
import data from "./en/data.json";
import front from "./en/front.json";
import graph from "./en/graph.json";
import picking from "./en/picking.json";
import record from "./en/record.json";
import search from "./en/search.json";
import tables from "./en/tables.json";
import terms from "./en/terms.json";
import timeline from "./en/timeline.json";

const own = {
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
};

/** The messages of the interface; the other languages have the same names. */
export type Messages = typeof own;

export const messages: Readonly<Record<string, string>> = { ...own, ...terms };
