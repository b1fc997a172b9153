import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..", "..");

/** What the compiler says of a class whose body is given, in one line. */
function complaints(body: string): string {
  const folder = mkdtempSync(join(root, "tests", "model", "compiled-"));
  try {
    const file = join(folder, "ruling.ts");
    writeFileSync(
      file,
      `import type { Many, One } from "../../../src/model/describe";
       import { listOf, partialDate, Property, Reference, Relationship, text, whole } from "../../../src/model/describe";
       import { Country } from "../../../src/model/country";
       import { Citation, Confidence, Entity } from "../../../src/model/entity";
       import { Organization } from "../../../src/model/organization";
       import { Actor } from "../../../src/model/actors";
       import { Source } from "../../../src/model/source";
       export const used = [listOf, partialDate, Property, Reference, Relationship, text, whole, Country, Citation, Confidence, Organization, Actor, Source];
       const both = { reads: ["leads to", "comes from"], inverse: "rulings", inverseDescription: "Its rulings." } as const;
       export class Ruling extends Entity { ${body} }
       export const alsoUsed: [Many<Source>, One<Country>, typeof both] | null = null;`,
    );
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...config.compilerOptions, noEmit: true, incremental: false, tsBuildInfoFile: undefined },
      root,
    );
    const program = ts.createProgram([file], options);
    const found = program.getSemanticDiagnostics(program.getSourceFile(file));
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")).join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a property of the type described is right", () => {
  expect(
    complaints(`
      @Property(text, "The holding.") holding: string;
      @Property(text, "A remark.", { optional: true }) remark: string | null;
      @Property(listOf(text), "Votes.", { optional: true }) votes: readonly string[];
      @Property(Confidence, "How sure.") sure: Confidence;
      @Relationship(Actor, "FOR", "For whom.", both) winners: Many<Actor>;
      @Relationship(() => Source, "CITES", "Sources.", { ...both, edge: Citation }) pages: Many<Source, Citation>;
      @Reference(() => Country, "IN", "Where.", both) country: One<Country>;`),
  ).toBe("");
});

test.each([
  ["another type", '@Property(whole, "Votes.") votes: string;', "number"],
  ["a null that is not said", '@Property(text, "A remark.", { optional: true }) remark: string;', "string | null"],
  ["a null that cannot be", '@Property(text, "The holding.") holding: string | null;', 'must be": string;'],
  [
    "a value outside a closed set",
    '@Property(Confidence, "How sure.") sure: "HIGH" | "SURE";',
    '"HIGH" | "MEDIUM" | "LOW"',
  ],
  ["Many for One", '@Reference(() => Country, "IN", "Where.", both) country: Many<Country>;', "One<Country>"],
  ["One for Many", '@Relationship(() => Country, "IN", "Where.", both) countries: One<Country>;', "Many<Country"],
  ["another kind", '@Reference(() => Country, "IN", "Where.", both) country: One<Organization>;', "One<Country>"],
  [
    "a forgotten member of a union",
    '@Relationship(Actor, "FOR", "For whom.", both) winners: Many<Country>;',
    "Country | Organization",
  ],
  [
    "forgotten properties of a relationship",
    '@Relationship(() => Source, "CITES", "Sources.", { ...both, edge: Citation }) pages: Many<Source>;',
    "Many<Source, Citation>",
  ],
])("%s is an error that names the right type", (_, body, right) => {
  const found = complaints(body);
  expect(found).toContain("the property's type must be");
  expect(found).toContain(right);
});
