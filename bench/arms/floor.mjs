// The floor: node:http, one hand-written statement per question, JSON.stringify, and nothing else. A search is found in
// the service's own index, made at the start: no statement gives the same answer in the same order.
import { createServer } from "node:http";
import { dist } from "../dist.mjs";
import { questions } from "../questions/index.mjs";
import { ready } from "./driver.mjs";
import { openReader } from "./reader.mjs";

const { search } = dist("graph/search/search");
const { model } = dist("model");

const { read, close } = await openReader();
let index = null;

/** The ids of the records that words find, in order. */
async function find(query, first) {
  const graph = { remembered: (make) => (index ??= make({ read }, model)) };
  const page = await search(graph, { query, kinds: null, first, after: null });
  return page.read.slice(0, first).map(({ node }) => node.id);
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const { question } = JSON.parse(Buffer.concat(chunks).toString());
    const { floor, notEmbedded } = questions[question];
    if (notEmbedded && !process.env.NEO4J_URI) throw new Error(notEmbedded);
    const data = await floor(read, find);
    response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => ready(`http://127.0.0.1:${server.address().port}/`, close));
