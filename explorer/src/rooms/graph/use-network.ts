import { useMemo } from "react";
import { useSharedVariables } from "../../address/use-shared";
import type { Answer } from "../../api/use-answer";
import { GraphNeighbourhood } from "./graph-neighbourhood.operation";
import type { GraphPathsQuery } from "./graph-paths.operation";
import { GraphPaths } from "./graph-paths.operation";
import type { Network } from "./network";
import { networkOf } from "./network";
import { neighbourhoodsOf, pathsOf, unhiddenOf, withHubsOf } from "./questions";
import { useAnswers } from "./use-answers";
import type { View } from "./view";

type Paths = GraphPathsQuery["paths"];

/** What a view shows, as the API answers it. */
export interface Shown {
  readonly answer: Answer<unknown>;
  readonly network: Network;
  /** Null: none are looked for, or the answer is not there yet. */
  readonly paths: Paths | null;
  readonly pathsAnswer: Answer<unknown>;
  /** The same with no kind or relationship hidden: what there is to choose from. */
  readonly unhidden: Network;
  /** What else stands right beside the opened records, but is left out since nearly everything is tied to it. */
  readonly beside: Network;
  /** How many questions it takes: ties between what only different ones found are not known. */
  readonly parts: number;
}

/** Asks for all that a view shows. */
export function useNetwork(view: View): Shown {
  const shared = useSharedVariables();
  const neighbourhoods = neighbourhoodsOf(view, shared);
  const path = pathsOf(view, shared);
  const answer = useAnswers(GraphNeighbourhood, neighbourhoods);
  const pathsAnswer = useAnswers(GraphPaths, path ? [path] : []);
  const all = useAnswers(GraphNeighbourhood, unhiddenOf(view, shared), { unlisted: true });
  const hubs = useAnswers(GraphNeighbourhood, withHubsOf(view, shared), { unlisted: true });

  const paths = (path && pathsAnswer.data?.[0]?.paths) ?? null;
  const network = useMemo(
    () => networkOf(answer.data?.map(({ neighbourhood }) => neighbourhood) ?? [], paths?.nodes ?? []),
    [answer.data, paths],
  );
  const unhidden = useMemo(
    () =>
      all.data?.length
        ? networkOf(
            all.data.map(({ neighbourhood }) => neighbourhood),
            [],
          )
        : network,
    [all.data, network],
  );
  const beside = useMemo(() => networkOf(hubs.data?.map(({ neighbourhood }) => neighbourhood) ?? [], []), [hubs.data]);
  return { answer, network, paths, pathsAnswer, unhidden, beside, parts: neighbourhoods.length };
}
