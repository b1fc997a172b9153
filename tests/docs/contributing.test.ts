import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { graphql, printType } from "graphql";
import ts from "typescript";
import { openEmbedded } from "../../src/database/embedded";
import { problemLine } from "../../src/dataset/dataset";
import { definition } from "../../src/dataset/definition";
import { loadDataset } from "../../src/dataset/load";
import { readDataset } from "../../src/dataset/read";
import { validate } from "../../src/dataset/validate";
import { createSchema } from "../../src/graphql/schema";
import type { Model } from "../../src/model";
import { kinds } from "../../src/model";
import type { RecordClass } from "../../src/model/describe";
import { makeModel } from "../../src/model/describe";
import { Entity } from "../../src/model/entity";
import { Service } from "../../src/service";
import { blocksOf, questionsOf, root } from "./markdown";

const guide = "CONTRIBUTING.md";
const blocks = (language: string) =>
  blocksOf(guide).flatMap((block) => (block.language === language ? block.text : []));
const folder = mkdtempSync(join(tmpdir(), "usmca-graph-contributing-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The class of the kind, with the field and the relationship that are added to it. */
function assembled(): string {
  const [kind, ...additions] = blocks("ts") as [string, ...string[]];
  const isImport = (line: string) => line.startsWith("import ");
  const lines = additions.flatMap((addition) => addition.split("\n"));
  const members = lines.filter((line) => !isImport(line)).join("\n");
  return [...lines.filter(isImport), kind.replace(/}\n$/, `${members}}\n`)].join("\n");
}

/** Writes a source as if it stood in src/model. */
function write(name: string, source: string): string {
  const file = join(folder, name);
  writeFileSync(file, source.replaceAll('from "./', `from "${join(root, "src", "model")}/`));
  return file;
}

/** What the compiler says of files, with the options of the project. */
function complaints(files: string[]): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => readFileSync(path, "utf8")) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [], rootDir: "/" }, root);
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false, tsBuildInfoFile: undefined });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}

test("the compiler takes the class, and says which type is right where one is wrong", () => {
  const source = assembled();
  const right = write("ruling.ts", source);
  const notNull = write("not-null.ts", source.replace("pages: number | null", "pages: number"));
  const otherTarget = write("other-target.ts", source.replace("Many<Commitment>", "Many<Dispute>"));
  const found = complaints([right, notNull, otherTarget]);
  const of = (file: string) => found.filter((complaint) => complaint.startsWith(file)).join("\n");
  expect(of(right)).toBe("");
  expect(of(notNull)).toContain(`"the property's type must be": number | null`);
  expect(of(otherTarget)).toContain(`"the property's type must be": Many<Commitment, object>`);
  expect(found).toHaveLength(2);
}, 120_000);

describe("of the class alone follow", () => {
  let model: Model;
  let schema: GraphQLSchema;
  beforeAll(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { Ruling } = require(write("ruling.ts", assembled())) as { Ruling: RecordClass };
    model = makeModel(Entity, [...kinds, Ruling]);
    schema = createSchema(model);
  });

  test("GraphQL types, from both ends of its relationships", () => {
    const printed = (name: string) => printType(schema.getType(name)!);
    expect(printed("Ruling")).toMatch(/^type Ruling implements Entity & Node {/m);
    expect(printed("Ruling")).toMatch(/^ {2}outcome: RulingOutcome!$/m);
    expect(printed("Ruling")).toMatch(/^ {2}pages: Int$/m);
    expect(printed("Ruling")).toMatch(/^ {2}dispute: Dispute!$/m);
    expect(printed("Dispute")).toMatch(/^ {2}rulings\(/m);
    expect(printed("Commitment")).toMatch(/^ {2}rulings\(/m);
    expect(printed("EntityKind")).toMatch(/^ {2}RULING$/m);
  });

  test("filters and orders", () => {
    const fields = (name: string) => printType(schema.getType(name)!).match(/^ {2}\w+(: .*)?$/gm);
    expect(fields("RulingWhere")).toEqual(
      expect.arrayContaining([
        "  outcome: RulingOutcomeComparison",
        "  issuedOn: PartialDateComparison",
        "  pages: WholeComparison",
        "  dispute: DisputeReferenceWhere",
        "  commitments: CommitmentRelationWhere",
      ]),
    );
    expect(fields("DisputeWhere")).toContain("  rulings: RulingRelationWhere");
    expect(fields("RulingOrderField")).toEqual(
      ["ID", "TITLE", "CONFIDENCE", "OUTCOME", "ISSUED_ON", "PAGES"].map((name) => `  ${name}`),
    );
  });

  test("constraints and indexes", () => {
    const ofRulings = definition(model, "neo4j").flatMap((text) => /\(n:Ruling\) .*/.exec(text) ?? []);
    expect(ofRulings).toEqual([
      "(n:Ruling) REQUIRE n.id IS UNIQUE",
      ...["titleSort", "confidence", "outcome", "issuedOn", "pages"].map((column) => `(n:Ruling) ON (n.${column})`),
    ]);
  });

  describe("with the record in its file", () => {
    const data = join(folder, "data");
    const file = join(data, "rulings", "rul-ca-dairy-trq-2021.yaml");
    const record = blocks("yaml").slice(1).join("");
    const read = async (text: string) => {
      writeFileSync(file, text);
      const { dataset, problems } = await readDataset(data, model);
      return { dataset, lines: [...problems, ...validate(dataset)].map(problemLine) };
    };
    beforeAll(() => {
      cpSync(join(root, "data"), data, { recursive: true });
      mkdirSync(join(data, "rulings"));
    });

    test("validation", async () => {
      const wrong = record
        .replace("outcome: BREACH", "outcome: GUILTY")
        .replace(/^dispute: .*\n/m, "")
        .replace("pages: 67", "pages: many")
        .replace("com-3-a-2", "cty-ca");
      const { lines } = await read(wrong);
      expect(lines.map((line) => line.replace(/^.*:(?=\d)/, ""))).toEqual([
        expect.stringMatching(/^1 rul-ca-dairy-trq-2021\.dispute: is missing$/),
        expect.stringMatching(/^4 rul-ca-dairy-trq-2021\.outcome: must be one of BREACH, NO_BREACH, MIXED$/),
        expect.stringMatching(/^\d+ rul-ca-dairy-trq-2021\.pages: must be a whole number$/),
        expect.stringMatching(/^\d+ rul-ca-dairy-trq-2021\.commitments\.0: .*it must be one of Commitment$/),
      ]);
    }, 60_000);

    test("loading, and the question with its answer", async () => {
      const { dataset, lines } = await read(record);
      expect(lines).toEqual([]);
      const service = new Service(await loaded(model, dataset));
      await service.refresh();
      const [{ question, answer }] = questionsOf(guide) as [ReturnType<typeof questionsOf>[number]];
      const request = { requestId: "test", deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
      const given = await graphql({ schema, source: question, contextValue: service.contextFor(request, {}) });
      expect(JSON.parse(JSON.stringify(given))).toEqual(answer);
      await service.close();
    }, 120_000);
  });
});

async function loaded(model: Model, dataset: Parameters<typeof loadDataset>[1]) {
  const database = await openEmbedded(null);
  await loadDataset(database, dataset, { model });
  return database;
}
