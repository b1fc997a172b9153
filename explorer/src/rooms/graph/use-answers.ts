import { useCallback, useEffect, useId, useState } from "react";
import type { CombinedError, RequestPolicy } from "urql";
import { useClient } from "urql";
import type { Answer, Operation } from "../../api/use-answer";
import { useShelf } from "../../api/shelf";

interface Asked<Data> {
  readonly answers: readonly Data[] | null;
  readonly error: CombinedError | null;
  /** The questions that these are the answers to. */
  readonly to: string;
}

/** Asks one operation with several sets of variables, and lists each: all the answers, or none. */
export function useAnswers<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: readonly Variables[],
  { unlisted = false }: { readonly unlisted?: boolean } = {},
): Answer<readonly Data[]> {
  const text = operation.toString();
  const given = JSON.stringify(variables);
  const client = useClient();
  const shelf = useShelf();
  const id = useId();
  const [asked, setAsked] = useState<Asked<Data>>({ answers: null, error: null, to: "" });
  const ask = useCallback(
    async (requestPolicy: RequestPolicy) => {
      const questions = JSON.parse(given) as Variables[];
      const results = await Promise.all(questions.map((each) => client.query<Data>(text, each, { requestPolicy })));
      const error = results.find((result) => result.error)?.error ?? null;
      return { answers: error ? null : results.map(({ data }) => data!), error };
    },
    [client, text, given],
  );

  useEffect(() => {
    let wanted = true;
    void ask("cache-first").then(
      ({ answers, error }) =>
        wanted && setAsked((before) => ({ answers: answers ?? before.answers, error, to: given })),
    );
    return () => {
      wanted = false;
    };
  }, [ask, given]);

  useEffect(() => {
    if (unlisted) return;
    const questions = JSON.parse(given) as Variables[];
    questions.forEach((each, i) => shelf.put(`${id}${i}`, { text: text.trim(), variables: each }));
    return () => questions.forEach((_, i) => shelf.take(`${id}${i}`));
  }, [shelf, id, text, given, unlisted]);

  return {
    data: asked.answers,
    error: asked.to === given ? asked.error : null,
    waiting: asked.to !== given,
    askAgain: () => void ask("network-only").then((answer) => setAsked({ ...answer, to: given })),
  };
}
