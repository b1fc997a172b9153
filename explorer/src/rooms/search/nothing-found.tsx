import type { KindName } from "../../kinds/kinds";
import { useText } from "../../language/text";
import { Empty } from "../../ui/empty";

interface NothingFoundProps {
  readonly words: string;
  readonly kinds: readonly KindName[];
  /** How many hits there are of each kind, whichever are chosen. */
  readonly counts: readonly { readonly count: number }[];
  readonly onAllKinds: () => void;
}

/** Says that words find nothing, and what to try. */
export function NothingFound({ words, kinds, counts, onAllKinds }: NothingFoundProps) {
  const say = useText();
  const elsewhere = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Empty title={say("search.none", { words })}>
      {kinds.length > 0 && elsewhere > 0 ? (
        <button type="button" className="button" onClick={onAllKinds}>
          {say("search.none.kinds", { count: elsewhere })}
        </button>
      ) : (
        <ul>
          <li>{say("search.none.fewer")}</li>
          <li>{say("search.none.language")}</li>
          <li>{say("search.none.number")}</li>
        </ul>
      )}
    </Empty>
  );
}
