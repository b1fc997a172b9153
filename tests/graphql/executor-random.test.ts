import { execute, parse } from "graphql";
import { createExecutor } from "../../src/graphql/executor";
import { comparable, randomOperation } from "./random-operation";
import { zoo } from "./zoo";

const schema = zoo();
const values: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 2, 3],
  String: ["so", "", "low"],
  Boolean: [true, false],
  Day: ["1970-01-01", "2026-07-24"],
};

test("150 random operations are answered as by graphql-js", async () => {
  const executor = createExecutor(schema);
  let whole = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const { text, variables } = randomOperation(schema, seed, (type) => values[type]!, 4);
    const document = parse(text);
    const expected = await execute({ schema, document, variableValues: variables, contextValue: {} });
    if (!expected.errors) whole++;
    for (let time = 0; time < 3; time++) {
      const answer = await executor({ document, key: text, variables, context: {} });
      expect({ seed, text, variables, ...comparable(answer) }).toEqual({
        seed,
        text,
        variables,
        ...comparable(expected),
      });
    }
  }
  expect(whole).toBeGreaterThan(75);
});
