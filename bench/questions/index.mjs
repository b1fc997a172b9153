// The questions of the bench. Each stands in a file of its own, once for every arm:
//
//   name          what is asked
//   ours          the operation for the service
//   floor         the best hand-written statement that anyone here could think of, and the answer made of its rows
//   notEmbedded   why no statement for the embedded database gives that answer; absent: the floor's does
//   neo4jGraphql  the operation for @neo4j/graphql, and how its answer becomes ours
//   naive         the same for the naive TypeGraphQL
//
// A `floor` reads by position, brings nothing that is not answered, and leaves to the program what costs less there.
import { aggregate } from "./aggregate.mjs";
import { eightRoots } from "./eight-roots.mjs";
import { hubPages } from "./hub-pages.mjs";
import { list } from "./list.mjs";
import { matrix } from "./matrix.mjs";
import { nest20, nest100 } from "./nest.mjs";
import { pages } from "./pages.mjs";
import { path } from "./path.mjs";
import { record } from "./record.mjs";
import { searching } from "./search.mjs";

export const questions = {
  record,
  list,
  nest20,
  nest100,
  pages,
  hubPages,
  aggregate,
  eightRoots,
  path,
  search: searching,
  matrix,
};
