import type { DocumentNode } from "graphql";
import type { Graph } from "../graph/graph";
import type { DatasetType } from "./types/dataset";
import type { Language } from "../model/describe";
import type { RequestContext } from "./request";

/** What resolvers know of the request they answer. */
export interface Context extends RequestContext {
  readonly graph: Graph;
  /** What the records are, as a whole, in the revision now served. */
  readonly dataset: () => Promise<DatasetType>;
  /** The languages its reader prefers, the best first. */
  readonly languages: readonly Language[];
  /** What is asked, where the operation that runs is a compiled copy; its variables are coerced. */
  readonly asked?: {
    readonly document: DocumentNode;
    readonly operationName: string | null;
    readonly variables: Readonly<Record<string, unknown>>;
  };
}

const OFFERED: readonly Language[] = ["EN", "ES", "FR"];

/** The languages of titles that an `Accept-Language` header names (RFC 9110, 12.5.4), the preferred first. */
export function preferredLanguages(header: string | undefined): Language[] {
  const ranges = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().split(";");
      const quality = Number(
        parameters
          .map((each) => each.trim())
          .find((each) => each.startsWith("q="))
          ?.slice(2) ?? 1,
      );
      return { language: tag.split("-")[0]!.toUpperCase() as Language, quality };
    });
  return ranges
    .filter(({ language, quality }) => OFFERED.includes(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language);
}
