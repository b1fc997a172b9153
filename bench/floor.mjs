// The floor: node:http and one hand-written statement per question over the same database adapters, nothing else.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { questions } from "./questions.mjs";

const require = createRequire(import.meta.url);
require("reflect-metadata");
const { openDatabase } = require("../dist/database/open");
const { readConfig } = require("../dist/config");

const database = await openDatabase(readConfig());
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { statement, parameters, answer } = questions[JSON.parse(Buffer.concat(chunks).toString()).question];
  const rows = await database.read(statement, parameters);
  response.setHeader("content-type", "application/json").end(JSON.stringify({ data: answer(rows) }));
});
server.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${server.address().port}/`));
process.once("SIGTERM", () => server.close(() => database.close()));
