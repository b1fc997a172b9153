import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as plugin from "@graphql-eslint/eslint-plugin";
import { Linter } from "eslint";
import type { ESLint } from "eslint";

const path = join(__dirname, "..", "..", "schema", "schema.graphql");
const schema = readFileSync(path, "utf8");

/** What a Relay client writes: lists that are read on, records that are fetched again, titles in a language. */
const FRAGMENTS = `
import { graphql } from "relay-runtime";

export const page = graphql\`
  query ClientPageQuery($after: String, $where: GrievanceWhere) {
    ...Client_list @arguments(after: $after, where: $where)
  }
\`;

export const list = graphql\`
  fragment Client_list on Query
  @refetchable(queryName: "ClientListQuery")
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
    where: { type: "GrievanceWhere" }
  ) {
    grievances(first: $first, after: $after, where: $where, orderBy: [{ field: FIRST_RAISED, direction: DESC }])
      @connection(key: "Client_grievances") {
      edges { node { id title(language: ES) ...Client_record } }
    }
  }
\`;

export const record = graphql\`
  fragment Client_record on Grievance
  @refetchable(queryName: "ClientRecordQuery")
  @argumentDefinitions(last: { type: "Int", defaultValue: 5 }, before: { type: "String" }) {
    citations(last: $last, before: $before) @connection(key: "Client_citations") {
      edges { locator node { id title publisher } }
    }
    against { nodes { __typename ... on Entity { id title } ... on Organization { country { id } } } }
  }
\`;

export const node = graphql\`
  query ClientNodeQuery($id: ID!) { node(id: $id) { ... on Measure { dates { inForce } rates { nodes { id percent } } } } }
\`;
`;

describe("Relay", () => {
  test("its compiler accepts the schema, with pages, fetching again, unions and the interface", () => {
    const folder = mkdtempSync(join(tmpdir(), "relay-"));
    try {
      writeFileSync(join(folder, "Client.ts"), FRAGMENTS);
      const configuration = {
        src: folder,
        schema: path,
        language: "typescript",
        customScalarTypes: { PartialDate: "string" },
      };
      writeFileSync(join(folder, "relay.config.json"), JSON.stringify(configuration));
      const compiler = require.resolve("relay-compiler/cli.js");
      execFileSync(process.execPath, [compiler, join(folder, "relay.config.json")], { stdio: "pipe" });
      const made = readFileSync(join(folder, "__generated__", "ClientListQuery.graphql.ts"), "utf8");
      expect(made).toContain("grievances");
      // A fragment that is fetched again goes through `node`.
      const again = readFileSync(join(folder, "__generated__", "ClientRecordQuery.graphql.ts"), "utf8");
      expect(again).toContain("node(id: $id)");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  describe("its rules of @graphql-eslint", () => {
    const lint = (text: string) =>
      new Linter({ configType: "flat" })
        .verify(
          text,
          {
            files: ["**/*.graphql"],
            languageOptions: {
              parser: plugin.parser,
              parserOptions: { graphQLConfig: { schema: text } },
            },
            plugins: { "@graphql-eslint": plugin as unknown as ESLint.Plugin },
            rules: {
              ...(plugin.configs["flat/schema-relay"].rules as Linter.RulesRecord),
              // Lists hold records by themselves as well, as `nodes`; what they list may be no record: a path, a gap.
              "@graphql-eslint/relay-edge-types": [
                "error",
                { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
              ],
              // Lists made by hand are paged forward only, as the specification allows.
              "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
            },
          },
          "schema.graphql",
        )
        .map(({ ruleId, message }) => `${ruleId}: ${message}`);

    test("accept the schema", () => {
      expect(lint(schema)).toEqual([]);
    });

    test("would find a connection without pageInfo, and an edge without cursor", () => {
      const withoutPages = schema.replace(/(type ChapterConnection \{.*?)"""[^"]*"""\s*pageInfo: PageInfo!/s, "$1");
      expect(withoutPages).not.toBe(schema);
      expect(lint(withoutPages).join()).toContain("relay-connection-types");
      const withoutCursor = schema.replace(/(type ChapterEdge \{.*?)cursor: String!/s, "$1place: String!");
      expect(withoutCursor).not.toBe(schema);
      expect(lint(withoutCursor).join()).toContain("relay-edge-types");
    });
  });
});
