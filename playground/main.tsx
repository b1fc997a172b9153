import "./workers";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { Fetcher } from "@graphiql/toolkit";
import { createLocalStorage } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import type { ExecutionResult } from "graphql";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./playground.css";
import { exampleQuestionsPlugin } from "./example-questions";
import { opening } from "./operations";

const fetcher: Fetcher = async (request, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return response.json() as Promise<ExecutionResult>;
};

// Another GraphiQL on the same origin (localhost has many) must not fill this one's tabs.
const storage = createLocalStorage({ namespace: "usmca-graph" });
if (!storage.getItem("graphiql:tabState")) {
  // The first visit: GraphiQL shows what it finds here, and goes on to keep the visitor's own work here.
  storage.setItem("graphiql:query", opening.query);
  storage.setItem("graphiql:variables", opening.variables);
}

const plugins = [exampleQuestionsPlugin, HISTORY_PLUGIN];

// On a small screen the editors need the room; the panel is a click away.
const roomy = matchMedia("(min-width: 1000px)").matches;

// A link to a query: #query=…&variables=…&operationName=…, or the same after a ?, which a server must be able to take.
const link = new URLSearchParams(location.hash.slice(1) || location.search);
const linkedQuery = link.get("query") ?? undefined;
const linkedOperation = link.get("operationName");

/** Selects the linked operation where the linked document holds several. */
function SelectLinkedOperation() {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    const names = [...(linkedQuery ?? "").matchAll(/\bquery\s+(\w+)/g)];
    const named = names.find((match) => match[1] === linkedOperation);
    const position = named && queryEditor?.getModel()?.getPositionAt(named.index);
    if (!linkedOperation || !position) return;
    // Running goes by the cursor, the tab's title by the name.
    queryEditor?.setPosition(position);
    actions.setOperationName(linkedOperation);
  }, [queryEditor, actions]);
  return null;
}

/** Breaks long lines, comments above all, rather than hiding their ends. */
function WrapLongLines() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: "on" });
  }, [queryEditor]);
  return null;
}

/** Brings a tab into view when it is opened beyond the edge. */
function ShowActiveTab() {
  const index = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    document.getElementById(`graphiql-session-tab-${index}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [index]);
  return null;
}

/** Lets the editors follow the system between dark and light while the page is open; the rest follows by CSS. */
function FollowSystemTheme() {
  const actions = useGraphiQLActions();
  const theme = useGraphiQL((state) => state.theme);
  useEffect(() => {
    if (theme) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => actions.setTheme(null);
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, [theme, actions]);
  return null;
}

createRoot(document.getElementById("playground")!).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    plugins={plugins}
    visiblePlugin={roomy ? exampleQuestionsPlugin.title : undefined}
    initialQuery={linkedQuery}
    initialVariables={linkedQuery && (link.get("variables") ?? "")}
    defaultEditorToolsVisibility="variables"
    schemaDescription
    inputValueDeprecation
  >
    <GraphiQL.Logo>
      <h1>USMCA Joint Review graph</h1>
    </GraphiQL.Logo>
    <SelectLinkedOperation />
    <WrapLongLines />
    <ShowActiveTab />
    <FollowSystemTheme />
  </GraphiQL>,
);
