// Results as Markdown.
import { arms } from "./arms/index.mjs";
import { questions } from "./questions/index.mjs";
import { targets } from "./targets.mjs";

const number = (value) =>
  value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
const megabytes = (bytes) => `${number(bytes / 1e6)} MB`;

/** The tables of one size on one database: what was reached, then all figures, arms side by side. */
export function tablesOf(database, { at, machine, rounds, databaseMemory, figures }, smaller) {
  const keys = Object.keys(Object.values(figures)[0]);
  const by = (title, note, cell) =>
    section(title, note, [
      ["", ...keys.map((key) => arms[key].name)],
      ...Object.entries(figures).map(([question, byArm]) => [
        questions[question].name,
        ...keys.map((key) => (byArm[key].failed ? "no answer" : cell(byArm[key]))),
      ]),
    ]);
  const failed = Object.entries(figures).flatMap(([question, byArm]) =>
    keys
      .filter((key) => byArm[key].failed)
      .map((key) => `- ${arms[key].name}, ${questions[question].name}: ${byArm[key].failed.replace(/\s+/g, " ")}`),
  );
  return [
    `Measured ${at.slice(0, 10)} on ${machine}; ${rounds} rounds, medians.`,
    targetTable(database, figures, smaller),
    by("CPU per request, ms: server + database", "", ({ serverCpu, databaseCpu }) =>
      database === "neo4j" ? `${number(serverCpu)} + ${number(databaseCpu)}` : number(serverCpu),
    ),
    by("Requests per second at 1, 8 and 32 connections", "", ({ throughput }) =>
      Object.values(throughput).map(number).join(" · "),
    ),
    by("p50 and p99 at 8 connections, ms", "", ({ p50, p99 }) => `${number(p50)} · ${number(p99)}`),
    database === "neo4j" &&
      by("Statements · flights · dbHits of a request", "", ({ statements, flights, dbHits }) =>
        [statements, flights, dbHits].map(number).join(" · "),
      ),
    by("Bytes of an answer", "", ({ bytes }) => number(bytes)),
    by(
      "Memory of the server after the question",
      databaseMemory ? `Neo4j held ${megabytes(databaseMemory)} in the end.` : "",
      ({ memory }) => megabytes(memory),
    ),
    failed.length > 0 && ["Without an answer:", "", ...failed].join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Each target with its figure, met or not. */
function targetTable(database, figures, smaller) {
  const asked = targets.filter((target) => (target.database ?? database) === database && (!target.flat || smaller));
  const cell = (target, question, byArm) => {
    const limit = target.limit(question);
    const value = limit && figureOf(target, byArm, smaller?.[question]);
    if (value === null) return "";
    return limit.holds(value) ? `${number(value)} met` : `**${number(value)} not met** (${limit.text})`;
  };
  return section("Targets", "", [
    ["", ...asked.map(({ name }) => name)],
    ...Object.entries(figures).map(([question, byArm]) => [
      questions[question].name,
      ...asked.map((target) => cell(target, question, byArm)),
    ]),
  ]);
}

/** Null where an arm that it needs gave no answer. */
function figureOf({ value }, byArm, smaller) {
  try {
    const figure = value(byArm, smaller);
    return Number.isFinite(figure) ? figure : null;
  } catch {
    return null;
  }
}

function section(title, note, [head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const table = [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
  return [`#### ${title}`, note, table].filter(Boolean).join("\n\n");
}
