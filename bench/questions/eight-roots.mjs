import { connection } from "./shapes.mjs";

const LABELS = {
  grievances: "Grievance",
  measures: "Measure",
  disputes: "Dispute",
  events: "Event",
  positions: "Position",
  organizations: "Organization",
  commitments: "Commitment",
  agendaItems: "AgendaItem",
};
const names = Object.keys(LABELS);

const operation = (field) => `{ ${names.map((name) => field(name)).join("\n")} }`;
const connections = (data) => Object.fromEntries(names.map((name) => [name, connection(data[name])]));

export const eightRoots = {
  name: "eight lists of 10 in one request",
  ours: operation((name) => `${name}(first: 10) { nodes { id title } }`),
  async floor(read) {
    const calls = Object.values(LABELS).map(
      (label, i) =>
        `CALL () { MATCH (n:${label}) WHERE n.id >= '' WITH n ORDER BY n.id LIMIT 10 RETURN collect([n.id, n.title]) AS c${i} }`,
    );
    const [lists] = await read(`${calls.join("\n")}\nRETURN ${names.map((_, i) => `c${i}`).join(", ")}`);
    return connections(
      Object.fromEntries(names.map((name, i) => [name, lists[i].map(([id, title]) => ({ id, title }))])),
    );
  },
  neo4jGraphql: {
    operation: operation((name) => `${name}(sort: [{ id: ASC }], limit: 10) { id title }`),
    answer: connections,
  },
  naive: { operation: operation((name) => `${name}(first: 10) { id title }`), answer: connections },
};
