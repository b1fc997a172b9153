// Runs a real Neo4j Community server without Docker: needs a JDK and Maven.
//
//   npm run neo4j -- [--version 5.26.30] [--port 7687] [--password …] [--home …] [--heap 1g] [--page-cache 128m]
//     starts a server that keeps its data, prints how to reach it, and runs until Ctrl-C; --port 0 takes a free one
//
//   node tools/neo4j/run.mjs --fetch [--version …]
//     fetches what it needs for that, and ends
//
//   node tools/neo4j/run.mjs [--version …] -- <command…>
//     starts an empty server on a free port, runs the command with NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD set,
//     (and NEO4J_PID, for measuring), stops the server, and exits as the command did
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

const here = import.meta.dirname;
const cache = resolve(here, "../../.cache/neo4j");

const dashes = process.argv.indexOf("--", 2);
const command = dashes < 0 ? [] : process.argv.slice(dashes + 1);
const options = readOptions(process.argv.slice(2, dashes < 0 ? undefined : dashes));

const lasting = command.length === 0;
if (options.fetch) {
  fetchJars();
  process.exit();
}
const home = options.home ?? (lasting ? join(cache, options.version, "home") : mkdtempSync(join(tmpdir(), "neo4j-")));
const wanted = options.port ?? (lasting ? "7687" : "0");
const port = wanted === "0" ? await freePort() : wanted;
const environment = {
  NEO4J_URI: `neo4j://127.0.0.1:${port}`,
  NEO4J_USER: "neo4j",
  NEO4J_PASSWORD: options.password ?? (lasting ? "usmca-graph" : randomBytes(12).toString("hex")),
};

if (home.startsWith(tmpdir()) && !options.home) {
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
}
const java = findJava();
const jars = fetchJars();
const begun = Date.now();
const server = await startServer();
console.error(`Neo4j ${options.version} is ready after ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
if (lasting) {
  console.log(
    Object.entries({ ...environment, NEO4J_PID: server.pid })
      .map(([name, value]) => `${name}=${value}`)
      .join(" "),
  );
  await Promise.race([signalled(), server.ended]);
  await server.stop();
} else {
  process.exitCode = await runCommand();
  await server.stop();
}

function readOptions(args) {
  try {
    const text = { type: "string" };
    const { values } = parseArgs({
      args,
      options: {
        version: text,
        port: text,
        password: text,
        home: text,
        heap: text,
        "page-cache": text,
        fetch: { type: "boolean" },
      },
    });
    return { version: "5.26.30", heap: "1g", "page-cache": "128m", ...values };
  } catch (error) {
    fail(error.message);
  }
}

/** The oldest JDK that this Neo4j runs on: from JAVA_HOME, the PATH, or where Debian keeps them. */
function findJava() {
  const needed = options.version.startsWith("5.") ? 17 : 21;
  const onPath = process.env.PATH.split(delimiter)
    .map((folder) => join(folder, "javac"))
    .filter(existsSync);
  const installed = existsSync("/usr/lib/jvm") ? readdirSync("/usr/lib/jvm").map((name) => `/usr/lib/jvm/${name}`) : [];
  const homes = [process.env.JAVA_HOME, ...onPath.map((javac) => dirname(dirname(realpathSync(javac)))), ...installed];
  const [found] = homes
    .filter((folder) => folder && existsSync(join(folder, "bin/javac")) && existsSync(join(folder, "release")))
    .map((folder) => ({
      folder,
      major: Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(join(folder, "release"), "utf8"))?.[1]),
    }))
    .filter(({ major }) => major >= needed)
    .sort((one, other) => one.major - other.major);
  if (!found) {
    fail(
      `Neo4j ${options.version} needs a JDK ${needed} or newer, and none was found: install one, or set JAVA_HOME to it.`,
    );
  }
  return join(found.folder, "bin/java");
}

/** Fetches the jars once; a fetch that broke off leaves nothing that looks complete. */
function fetchJars() {
  const folder = join(cache, options.version, "lib");
  if (existsSync(folder)) return folder;
  console.error(`Fetching Neo4j ${options.version} with Maven (about 125 MB)…`);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const { status, error } = spawnSync(
    "mvn",
    [
      "-q",
      "-B",
      "-f",
      join(here, "pom.xml"),
      `-Dneo4j.version=${options.version}`,
      "dependency:copy-dependencies",
      "-DincludeScope=runtime",
      `-DoutputDirectory=${partial}`,
    ],
    { stdio: ["ignore", 2, 2] },
  );
  if (error) fail("Maven (mvn) is needed to fetch Neo4j, and was not found: install it.");
  if (status !== 0) fail(`Maven could not fetch Neo4j ${options.version} (see above).`);
  renameSync(partial, folder);
  return folder;
}

async function startServer() {
  const program = [join(here, "Neo4j.java"), home, port, options["page-cache"]];
  const child = spawn(java, [`-Xmx${options.heap}`, "-cp", `${jars}/*`, ...program], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise((done) => child.once("exit", done));
  const ready = new Promise((done) => {
    child.stdout.on("data", (data) => {
      output += data;
      if (/^ready$/m.test(output)) done(true);
    });
  });
  child.stderr.on("data", (data) => (output += data));
  if (!(await Promise.race([ready, ended.then(() => false)]))) {
    if (output.includes("Address already in use")) fail(`Port ${port} is in use: choose another one with --port.`);
    fail(`Neo4j did not start:\n${output.slice(-4000)}`);
  }
  return {
    ended,
    pid: child.pid,
    stop: () => {
      // An orderly stop takes seconds, and only data that is kept is worth them.
      if (lasting) child.stdin.end();
      else child.kill("SIGKILL");
      return ended;
    },
  };
}

function runCommand() {
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...environment, NEO4J_PID: String(server.pid) },
    stdio: "inherit",
  });
  signalled().then((signal) => child.kill(signal));
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(`${command[0]} cannot be run: ${error.message}`);
      done(127);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}

function signalled() {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, done);
  });
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(String(port)));
    });
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
