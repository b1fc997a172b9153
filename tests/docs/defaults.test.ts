import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../../src/config";

const docs = join(__dirname, "../../docs");

test("where a page repeats the default of a setting, it is the one that holds", () => {
  const repeated = readdirSync(docs)
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => {
      const text = readFileSync(join(docs, file), "utf8");
      // As in: `MAX_RUNNING` requests (8).
      return [...text.matchAll(/`([A-Z]+_[A-Z_]+)`(?: \w+)? \((\d+)\)/g)].map(([, name, value]) => [file, name, value]);
    });
  expect(repeated.length).toBeGreaterThanOrEqual(2);
  const held = new Map(settings.map((setting) => [setting.name, setting.default.replaceAll("`", "")]));
  expect(repeated).toEqual(repeated.map(([file, name]) => [file, name, held.get(name!)]));
});
