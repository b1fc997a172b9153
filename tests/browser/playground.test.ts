import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { inBrowser, until } from "./browser";

const root = join(__dirname, "../..");
interface Operation {
  name: string;
  question: string;
  query: string;
  variables: string;
}

/** The stored operations, read from their files: what the panel has to offer. */
function storedOperations(): Operation[] {
  const folder = join(root, "schema/operations");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => {
      const query = readFileSync(join(folder, file), "utf8").trim();
      const variables = join(folder, file.replace(/graphql$/, "variables.json"));
      const comment = query.split("\n").slice(
        0,
        query.split("\n").findIndex((line) => !line.startsWith("#")),
      );
      return {
        name: query.match(/^query (\w+)/m)![1]!,
        question: comment.map((line) => line.slice(1).trim()).join(" "),
        query,
        variables: existsSync(variables) ? readFileSync(variables, "utf8").trim() : "",
      };
    });
}

inBrowser("the playground", (browsing) => {
  let page: Page;

  async function open(path: string, visit?: Parameters<typeof browsing.open>[1]) {
    page = await browsing.open(path, visit);
    await page.getByRole("button", { name: /^Execute query/ }).waitFor();
    await until(page, async () => (await textOf("operation.graphql")) !== undefined);
  }

  /** The whole text of one of the editors, beyond what is scrolled into view. */
  function textOf(editor: "operation.graphql" | "variables.json" | "response.json"): Promise<string | undefined> {
    return page.evaluate(
      `globalThis.__MONACO?.editor.getModels().find((model) => model.uri.path.endsWith("${editor}"))?.getValue()`,
    );
  }

  async function answer() {
    await until(page, async () => Boolean(await textOf("response.json")));
    return JSON.parse((await textOf("response.json"))!) as { data: unknown };
  }

  async function focusQueryEditor() {
    await page.getByRole("region", { name: "Operation Editor" }).locator(".view-lines").click();
  }

  it("opens on the founding article's complaints and answers them", async () => {
    await open("/playground/");
    expect(await page.title()).toBe("USMCA Joint Review graph: playground");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const query = (await textOf("operation.graphql"))!;
    expect(query).toContain("query SixComplaints");

    const variables = (await textOf("variables.json"))!;
    await focusQueryEditor();
    await page.keyboard.press("Control+Enter");
    const data = await browsing.ask(query, JSON.parse(variables) as object);
    expect(data).toBeTruthy();
    expect((await answer()).data).toEqual(data);

    await page.waitForTimeout(1_000); // GraphiQL saves half a second after the last change.
    await page.reload();
    await until(page, async () => (await textOf("variables.json")) === variables);
    expect(await textOf("operation.graphql")).toBe(query);
  }, 60_000);

  it("offers every stored operation with its comment", async () => {
    await open("/playground/");
    const labels = await page.getByRole("region", { name: "Example questions" }).getByRole("button").allInnerTexts();
    const shown = labels.map((label) => label.replaceAll(/\s+/g, " ")).sort();
    expect(shown).toEqual(
      storedOperations()
        .map(({ question, name }) => `${question} ${name}`)
        .sort(),
    );
  }, 60_000);

  it("opens a stored operation in a tab of its own, by keyboard, ready to run", async () => {
    const operations = storedOperations();
    const operation = operations.find(({ variables }) => variables) ?? operations[0]!;
    await open("/playground/");
    const button = page.getByRole("button", { name: operation.name });
    await page.locator("body").press("Tab");
    const isFocused = async (target: Locator) => (await target.and(page.locator(":focus")).count()) > 0;
    const list = page.getByRole("region", { name: "Example questions" });
    while (!(await isFocused(list.getByRole("button").first()))) await page.keyboard.press("Tab");
    while (!(await isFocused(button))) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: operation.name, selected: true }).waitFor();
    expect(await textOf("operation.graphql")).toBe(operation.query);
    expect(await textOf("variables.json")).toBe(operation.variables);

    await page.keyboard.press("Control+Enter");
    const data = await browsing.ask(operation.query, JSON.parse(operation.variables || "{}") as object);
    expect(data).toBeTruthy();
    expect((await answer()).data).toEqual(data);
  }, 60_000);

  it.each(["?", "#"])(
    "opens the query of a link with %s, its variables and the operation it names",
    async (sign) => {
      const query = "query One { one: __typename }\nquery Two($yes: Boolean!) { two: __typename @include(if: $yes) }";
      const variables = '{ "yes": true }';
      await open(`/playground/${sign}${new URLSearchParams({ query, variables, operationName: "Two" })}`);
      expect(await textOf("operation.graphql")).toBe(query);
      expect(await textOf("variables.json")).toBe(variables);
      await page.getByRole("tab", { name: "Two", selected: true }).waitFor();
      await page.getByRole("region", { name: "Operation Editor" }).getByRole("textbox").focus();
      await page.keyboard.press("Control+Enter");
      expect((await answer()).data).toEqual({ two: "Query" });
    },
    60_000,
  );

  it("is not filled by what another GraphiQL left on the same origin", async () => {
    await open("/playground/", { before: 'localStorage.setItem("graphiql:query", "{ other }");' });
    expect(await textOf("operation.graphql")).toContain("query SixComplaints");
  }, 60_000);

  it("follows the system between dark and light", async () => {
    await open("/playground/", { colorScheme: "dark" });
    await page.locator(".graphiql-query-editor .monaco-editor.vs-dark").waitFor();
    await page.emulateMedia({ colorScheme: "light" });
    await page.locator(".graphiql-query-editor .monaco-editor.vs").waitFor();
  }, 60_000);
});
