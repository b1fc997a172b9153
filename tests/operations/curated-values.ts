import type { Model } from "../../src/model";
import type { Read } from "../citations";
import { plain as citedPlainly } from "../citations";
import type { Revision } from "../collection";
import { collectionIn, quoted } from "../collection";
import type { Tally } from "../graph/tally";
import { holdingOf } from "../graph/worked";
import type { Item, World } from "../graph/world";
import type { Periods } from "../periods";
import { inOrder, lastDayOf, spanOf } from "../points";
import type { AnyRecord, Observation, Series, Source } from "../records";
import { statusOn } from "../statuses";
import type { Lookup } from "./lookup";
import { entityKind } from "./lookup";

/** What the answers are worked out from: the oracles over the files. */
export interface Curated {
  readonly model: Model;
  readonly world: World;
  readonly periods: Periods;
  readonly tally: Tally;
  readonly lookup: Lookup;
  /** Values that no oracle works out, by `id property`. */
  readonly given: ReadonlyMap<string, unknown>;
  readonly revision: Revision;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** How the fields of a record are worked out that stand in no file under their name. */
export function recordValues({
  world,
  periods,
  lookup,
  revision,
}: Curated): Record<string, (item: Item, given: Arguments) => unknown> {
  const place = collectionIn(lookup.records);
  const covered = lookup.records.dataset["coveredUntil"]!;
  const record = ({ id, value }: Item) => ({ ...value, id }) as AnyRecord;

  /** The title in a language, else the English one, else the one there is. */
  function localizedTitle(item: Item, language: string) {
    const { title, translated = [] } = record(item);
    const own = typeof title === "string" ? { [(item.value as unknown as Source).language]: title } : title;
    const texts: Record<string, string> = own
      ? Object.fromEntries(Object.entries(own).map(([code, text]) => [code.toUpperCase(), text]))
      : { EN: lookup.title(item.id) };
    const found = [language, "EN", ...Object.keys(texts)].find((code) => texts[code] !== undefined)!;
    return {
      text: texts[found],
      language: found,
      isFallback: found !== language,
      isTranslation: translated.includes(found),
    };
  }

  const citation = (item: Item) =>
    item.kind === "Source"
      ? citedPlainly(record(item) as Read, "en")
      : `${quoted(lookup.title(item.id), "en")} (${item.id}), in ${place(revision, "en")}`;

  const ancestors = (item: Item): Item[] => {
    const above = item.value["parent"] ?? item.value["partOf"];
    const parent = typeof above === "string" && world.items.get(above);
    return parent ? [parent, ...ancestors(parent)] : [];
  };

  const figures = (item: Item) => [...(item.value as unknown as Series).observations].sort(inOrder);
  const point = ({ value }: Item, figure: Observation) => ({
    ...spanOf(figure),
    ...(value as unknown as Pick<Series, "unit" | "scale">),
    period: figure.period,
    vintage: figure.vintage,
    value: String(figure.value),
    qualifier: figure.qualifier,
    observation: world.items.get(figure.id),
  });
  const points = (item: Item, { first }: Arguments) => ({
    ...item.value,
    totalCount: figures(item).length,
    vintageCount: new Set(figures(item).map(({ vintage }) => vintage)).size,
    nodes: figures(item)
      .slice(0, first as number)
      .map((figure) => point(item, figure)),
  });
  /** The last of those that end last. */
  const latest = (item: Item) => {
    const ends = (figure: Observation) => lastDayOf(spanOf(figure).to);
    const last = figures(item).map(ends).sort().at(-1);
    return point(
      item,
      figures(item)
        .filter((figure) => ends(figure) === last)
        .at(-1)!,
    );
  };

  return {
    id: ({ id }) => id,
    entityKind: ({ id }) => entityKind(id),
    localizedTitle: (item, { language }) => localizedTitle(item, (language as string | undefined) ?? "EN"),
    citation,
    holdsOn: (item, { date }) => holdingOf(item, date as string, world, periods),
    statusOn: (item, { date }) => statusOn(record(item), date as string, covered),
    ancestors,
    points,
    latest,
  };
}
