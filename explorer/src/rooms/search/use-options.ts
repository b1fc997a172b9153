import { useMemo, useState } from "react";
import { useSharedVariables } from "../../address/use-shared";
import type { Answer } from "../../api/use-answer";
import { useAnswer } from "../../api/use-answer";
import type { KindName } from "../../kinds/kinds";
import { useText } from "../../language/text";
import { Suggestions } from "../../picking/suggestions.operation";
import { useRecords } from "../../picking/use-records";
import { useSettled } from "../../picking/use-settled";
import type { OptionGroup } from "./options";
import { optionsFor } from "./options";
import { recentIds } from "./recent";
import type { SearchHitsQuery } from "./search-hits.operation";
import { SearchHits } from "./search-hits.operation";

/** What can be chosen for what was typed. */
export interface Offered {
  readonly groups: readonly OptionGroup[];
  /** Whether this is what is offered for the words as they stand now, and not for those before the last key. */
  readonly current: boolean;
  /** What the search answered; its failure is the failure of the whole. */
  readonly search: Answer<SearchHitsQuery>;
}

const UNLISTED = { unlisted: true } as const;

/** Asks what the words may mean and what they find, once the typing pauses; the newest words decide. */
export function useOptions(typed: string, kinds: readonly KindName[]): Offered {
  const { language } = useSharedVariables();
  const words = typed.trim();
  const settled = useSettled(words, 120);
  const asked = { kinds: kinds.length > 0 ? kinds : null, language };
  const pause = { ...UNLISTED, pause: !settled };
  const suggest = useAnswer(Suggestions, { ...asked, prefix: settled, first: 8 }, pause);
  const search = useAnswer(SearchHits, { ...asked, query: settled, first: 20 }, pause);
  const start = useStart();
  const groups = useMemo(() => {
    if (!words) return start;
    if (!suggest.data || !search.data) return [];
    const found = search.data.search.nodes.map(({ record }) => record);
    return optionsFor(words, suggest.data.suggest, found);
  }, [words, start, suggest.data, search.data]);
  const current = !words || (words === settled && !suggest.waiting && !search.waiting);
  return { groups, current, search };
}

/** What is offered before anything is typed: what was opened last, and words to begin with. */
function useStart(): readonly OptionGroup[] {
  const say = useText();
  const [ids] = useState(recentIds);
  const { records } = useRecords(ids);
  const examples = say("search.examples");
  return useMemo(() => {
    const recent = ids.flatMap((id) => records.get(id) ?? []);
    const groups: readonly OptionGroup[] = [
      { heading: "recent", options: recent.map((record) => ({ type: "record", record, name: null })) },
      { heading: "try", options: examples.split(" · ").map((words) => ({ type: "words", words })) },
    ];
    return groups.filter(({ options }) => options.length > 0);
  }, [records, ids, examples]);
}
