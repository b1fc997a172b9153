import type { GraphiQLPlugin } from "@graphiql/react";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import type { StoredOperation } from "./operations";
import { operations } from "./operations";

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M8 4.5h10M8 10h10M8 15.5h10M2 4.5h2M2 10h2M2 15.5h2" />
    </svg>
  );
}

function ExampleQuestions() {
  const actions = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));

  function open({ query, variables }: StoredOperation) {
    const opened = tabs.findIndex((tab) => tab.query === query);
    if (opened >= 0) {
      actions.changeTab(opened);
    } else {
      actions.addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    queryEditor?.focus();
  }

  // The list is one stop of the Tab key; arrows move within it.
  const [current, setCurrent] = useState(0);
  function move(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.currentTarget.children[current + step]?.querySelector("button")?.focus();
  }

  return (
    <section className="example-questions" aria-labelledby="example-questions">
      <h2 id="example-questions">Example questions</h2>
      <p>Each opens in a tab of its own, ready to run. Arrow keys move through the list.</p>
      <ul onKeyDown={move}>
        {operations.map((operation, index) => (
          <li key={operation.name}>
            <button
              type="button"
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onClick={() => open(operation)}
            >
              {operation.question} <code>{operation.name}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The panel that offers the stored operations. */
export const exampleQuestionsPlugin: GraphiQLPlugin = {
  title: "Example questions",
  icon: Icon,
  content: ExampleQuestions,
};
