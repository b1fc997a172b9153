import type { SharedVariables } from "../../address/shared";
import walked from "../../kinds/walked.generated.json";
import type { GraphNeighbourhoodQueryVariables, RelationshipType } from "./graph-neighbourhood.operation";
import type { GraphPathsQueryVariables } from "./graph-paths.operation";
import type { View } from "./view";

/** From so many records the API starts at once. */
const MOST_STARTS = 20;

/** So many records it answers beside them. */
const MOST_RECORDS = 500;

/** The relationships that are walked only where they are asked for. */
export const onRequest: readonly string[] = walked.onRequest;

const usual = walked.all.filter((name) => !onRequest.includes(name));

/** What may be walked: null where that is all that is walked without being asked for. */
const relationshipsOf = ({ also }: View): readonly RelationshipType[] | null =>
  also.length > 0 ? ([...usual, ...also.filter((name) => onRequest.includes(name))] as RelationshipType[]) : null;

/** What is left out of walks; null: nothing. */
function avoidOf({ hiddenKinds, hiddenRelationships, left }: View) {
  if (hiddenKinds.length + hiddenRelationships.length + left.length === 0) return null;
  return {
    kinds: hiddenKinds,
    relationships: hiddenRelationships.filter((name) => walked.all.includes(name)) as RelationshipType[],
    ids: left,
  };
}

/** The neighbourhoods that a view shows, together those of all that is opened: as many at once as the API takes. */
export function neighbourhoodsOf(view: View, shared: SharedVariables): GraphNeighbourhoodQueryVariables[] {
  const opened = [...new Set([...view.starts, ...view.opened])];
  const groups = Array.from({ length: Math.ceil(opened.length / MOST_STARTS) }, (_, i) =>
    opened.slice(i * MOST_STARTS, (i + 1) * MOST_STARTS),
  );
  return groups.map((ids) => ({
    ids,
    depth: view.depth,
    limit: Math.min(view.limit * ids.length, MOST_RECORDS),
    relationships: relationshipsOf(view),
    avoid: avoidOf(view),
    withoutHubs: !view.hubs,
    ...shared,
  }));
}

/** The same with nothing hidden: how much there is to hide. Nothing to ask where nothing is hidden. */
export function unhiddenOf(view: View, shared: SharedVariables): GraphNeighbourhoodQueryVariables[] {
  if (view.hiddenKinds.length + view.hiddenRelationships.length === 0) return [];
  return neighbourhoodsOf({ ...view, hiddenKinds: [], hiddenRelationships: [] }, shared);
}

/** The direct neighbours of the opened records, hubs among them: which hubs are left out. Nothing where they are not. */
export function withHubsOf(view: View, shared: SharedVariables): GraphNeighbourhoodQueryVariables[] {
  if (view.hubs) return [];
  return neighbourhoodsOf({ ...view, depth: 1, limit: MOST_RECORDS, hubs: true }, shared);
}

/** The paths that a view looks for; null: it has not both ends. */
export function pathsOf(view: View, shared: SharedVariables): GraphPathsQueryVariables | null {
  const { from, to, maxLength, longer } = view;
  if (!from || !to) return null;
  return {
    from,
    to,
    maxLength,
    longerBy: longer ? 1 : 0,
    relationships: relationshipsOf(view),
    avoid: avoidOf(view),
    withoutHubs: !view.hubs,
    ...shared,
  };
}
