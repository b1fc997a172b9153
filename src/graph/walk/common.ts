import type { Model } from "../../model";
import type { Graph } from "../graph";
import { checkedTies, inOrder, MOST_TIES_READ } from "./neighbourhood";
import type { WalkRules } from "./rules";
import type { Tie } from "./ties";
import { tiesOf } from "./ties";

/** A record that is tied to two others, with its ties with each, as they are walked from there. */
export interface InCommon {
  readonly id: string;
  readonly fromA: readonly Tie[];
  readonly fromB: readonly Tie[];
}

/**
 * What is tied to both of two records, by ids; one statement.
 * @throws BadInput TOO_MANY_TIES
 */
export async function inCommon(
  read: Graph["read"],
  model: Model,
  a: string,
  b: string,
  rules: WalkRules,
): Promise<InCommon[]> {
  const found = await tiesOf(read, model, [...new Set([a, b])], rules, MOST_TIES_READ + 1);
  const ties = [...checkedTies("a", found)].sort(inOrder);
  const from = (id: string) => {
    const byOther = new Map<string, Tie[]>();
    for (const tie of ties) if (tie.from === id) byOther.set(tie.to, [...(byOther.get(tie.to) ?? []), tie]);
    return byOther;
  };
  const [ofA, ofB] = [from(a), from(b)];
  return [...ofA.keys()].filter((id) => ofB.has(id)).map((id) => ({ id, fromA: ofA.get(id)!, fromB: ofB.get(id)! }));
}
