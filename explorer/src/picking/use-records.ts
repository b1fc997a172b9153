import { useMemo } from "react";
import { useSharedVariables } from "../address/use-shared";
import type { RecordLineFragment } from "../api/fragments.operation";
import type { Answer } from "../api/use-answer";
import { useAnswer } from "../api/use-answer";
import type { RecordsByIdQuery } from "./records-by-id.operation";
import { RecordsById } from "./records-by-id.operation";

interface Records {
  readonly answer: Answer<RecordsByIdQuery>;
  /** Those found by now, by the ids they were asked by: a retired one leads to its record too. */
  readonly records: ReadonlyMap<string, RecordLineFragment>;
}

/** Parts, such as rates, are nodes too. */
const isRecord = (node: RecordsByIdQuery["nodes"][number]): node is RecordLineFragment =>
  node !== null && "entityKind" in node;

/** Records by their ids, each in a line. */
export function useRecords(ids: readonly string[]): Records {
  const { language } = useSharedVariables();
  const answer = useAnswer(RecordsById, { ids, language }, { pause: ids.length === 0, unlisted: true });
  const { data } = answer;
  const asked = ids.join(",");
  const records = useMemo(() => {
    const wanted = asked.split(",");
    const found = new Map<string, RecordLineFragment>();
    data?.nodes.forEach((node, i) => {
      if (!isRecord(node)) return;
      found.set(node.id, node);
      // While a next answer is awaited this one is to other ids.
      if (data.nodes.length === wanted.length) found.set(wanted[i]!, node);
    });
    return found;
  }, [data, asked]);
  return { answer, records };
}
