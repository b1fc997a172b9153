// Fails where a package has a known weakness. Where the registry does not answer, or knows of none, it says so loudly: a
// machine without it must be able to run the tests, and the last word is that of one that has it.
//
//   npm run audit
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--json"], { encoding: "utf8", shell: process.platform === "win32" });
const { metadata, vulnerabilities = {}, message } = JSON.parse(stdout || "{}");
if (!metadata) {
  console.error(`SKIPPED: audit (the registry does not answer${message ? `: ${message}` : ""})`);
} else {
  for (const [name, { severity, range }] of Object.entries(vulnerabilities)) {
    console.error(`${name} ${range}: ${severity}; «npm audit» says more.`);
  }
  if (metadata.vulnerabilities.total > 0) process.exitCode = 1;
}
