import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaTerms } from "./schema-terms";

const source = join(__dirname, "../../explorer/src");
const LANGUAGES = ["en", "es", "fr"] as const;
const FILES = readdirSync(join(source, "language/en")).sort();

type Catalogue = Readonly<Record<string, string>>;

const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(source, "language", language, file), "utf8")) as Catalogue;

const catalogues = Object.fromEntries(
  LANGUAGES.map((language) => [language, Object.fromEntries(FILES.map((file) => [file, read(language, file)]))]),
) as Readonly<Record<(typeof LANGUAGES)[number], Readonly<Record<string, Catalogue>>>>;

const allOf = (language: (typeof LANGUAGES)[number]): Catalogue =>
  Object.assign({}, ...Object.values(catalogues[language])) as Catalogue;

/** The names of the arguments of each text; a text that cannot be read has the error instead. */
function argumentsOf(texts: readonly string[]): readonly (string | readonly string[])[] {
  // The parser is a module of its own kind, which only Node itself loads.
  const script = `
    import { parse } from "@formatjs/icu-messageformat-parser";
    import { readFileSync } from "node:fs";
    const named = (parts) => parts.flatMap((part) => [
      ...(part.type === 0 || part.type === 7 ? [] : [part.value + (part.type === 6 ? ":" + (part.pluralType ?? "") : "")]),
      ...Object.values(part.options ?? {}).flatMap((option) => named(option.value)),
      ...(part.children ? named(part.children) : []),
    ]);
    const read = (text) => {
      try { return [...new Set(named(parse(text, { ignoreTag: true })))].sort(); } catch (error) { return String(error); }
    };
    process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));`;
  const options = { cwd: join(__dirname, "../.."), input: JSON.stringify(texts), encoding: "utf8" } as const;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], options)) as string[][];
}

/** Every source file of the explorer but what is generated. */
function sources(folder = source): string {
  const entries = readdirSync(folder, { withFileTypes: true });
  const texts = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.operation)\.tsx?$/.test(entry.name) ? readFileSync(path, "utf8") : "";
  });
  return texts.join("\n");
}

const code = sources();

describe("messages of the interface", () => {
  test("each language has the same files", () => {
    for (const language of LANGUAGES) expect(readdirSync(join(source, "language", language)).sort()).toEqual(FILES);
  });

  describe.each(["es", "fr"] as const)("in %s", (language) => {
    test.each(FILES)("%s has the keys of the English one, in its order", (file) => {
      expect(Object.keys(catalogues[language][file]!)).toEqual(Object.keys(catalogues.en[file]!));
    });
  });

  test("no two files have a key in common", () => {
    const keys = FILES.flatMap((file) => Object.keys(catalogues.en[file]!));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test("no text is empty, or has blanks around it", () => {
    const texts = LANGUAGES.flatMap((language) =>
      Object.entries(allOf(language)).map(([key, text]) => ({ language, key, text })),
    );
    expect(texts.filter(({ text }) => text === "" || text !== text.trim())).toEqual([]);
  });

  test("every text can be read, and takes the same arguments in every language", () => {
    const keys = Object.keys(allOf("en"));
    const [en, es, fr] = LANGUAGES.map((language) => argumentsOf(keys.map((key) => allOf(language)[key]!)));
    const differing = keys.flatMap((key, i) => {
      const all = [en![i]!, es![i]!, fr![i]!];
      const same = all.every((each) => typeof each !== "string" && String(each) === String(all[0]));
      return same ? [] : [{ key, all }];
    });
    expect(differing).toEqual([]);
  });

  test("every text is said somewhere", () => {
    const literals = new Set([...code.matchAll(/["'`]([\w-]+(?:\.[\w-]+)+)["'`]/g)].map(([, literal]) => literal!));
    const patterns = [...code.matchAll(/`([\w.-]*\.)\$\{[^}`]*\}([\w.-]*)`/g)].map(
      ([, before, after]) => new RegExp(`^${before!.replaceAll(".", "\\.")}[\\w-]+${after!.replaceAll(".", "\\.")}$`),
    );
    const { "terms.json": terms, ...own } = catalogues.en;
    expect(terms).toBeDefined();
    const keys = Object.values(own).flatMap((file) => Object.keys(file));
    expect(keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  test("every text that is said is there", () => {
    const said = [...code.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, key]) => key!);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((key) => !(key in allOf("en")))).toEqual([]);
  });
});

describe("terms of the field", () => {
  const { needed, known } = schemaTerms();
  const terms = Object.keys(catalogues.en["terms.json"]!);

  test("all that the schema names has its term", () => {
    expect(needed.filter((key) => !terms.includes(key))).toEqual([]);
  });

  test("no term is of what the schema does not name", () => {
    expect(terms.filter((key) => !known.has(key))).toEqual([]);
  });

  test.each(LANGUAGES)("the values of an enum are told apart in %s", (language) => {
    const byEnum = new Map<string, string[]>();
    for (const [key, text] of Object.entries(catalogues[language]["terms.json"]!)) {
      const [group, name] = key.split(".");
      if (group === "value") byEnum.set(name!, [...(byEnum.get(name!) ?? []), text]);
    }
    const twice = [...byEnum].filter(([, texts]) => new Set(texts).size < texts.length).map(([name]) => name);
    expect(twice).toEqual([]);
  });
});
