import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withLock } from "./lock";

const root = join(__dirname, "..");
/** Built by others, at any time. */
const PAGES = ["explorer", "playground"].map((name) => join(root, "dist", name));
const BESIDE = ["data", "cypher", "schema"];

/**
 * Builds the service and gives a folder as it is installed: with a build of its own, so that it may run while another
 * suite builds. What stands beside the build is the project's, or copied, so that it can be changed.
 */
export async function installed(name: string, beside: "linked" | "copied" = "linked"): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), `usmca-graph-${name}-`));
  // The compiler does again only what has changed, but two at once would write over one another.
  await withLock("build", () => {
    execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
    cpSync(join(root, "dist"), join(home, "dist"), { recursive: true, filter: (path) => !PAGES.includes(path) });
  });
  for (const each of BESIDE) {
    if (beside === "copied") cpSync(join(root, each), join(home, each), { recursive: true });
    else symlinkSync(join(root, each), join(home, each));
  }
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
  return home;
}
