import type { Params } from "../../address/href";
import type { KindName } from "../../kinds/kinds";
import { isKindName } from "../../kinds/kinds";

/** How many records around an opened one can be asked for. */
export const LIMITS = [50, 100, 200, 500] as const;

/** The longest path that can be asked for. */
export const LONGEST_PATH = 6;

/** All that the graph shows, as the address has it. */
export interface View {
  /** The records it starts from, by their ids. */
  readonly starts: readonly string[];
  /** Records whose neighbours were asked for afterwards. */
  readonly opened: readonly string[];
  /** Records left out. */
  readonly left: readonly string[];
  readonly hiddenKinds: readonly KindName[];
  readonly hiddenRelationships: readonly string[];
  /** Relationships walked beside the usual ones. */
  readonly also: readonly string[];
  /** How many steps are walked from each opened record. */
  readonly depth: 1 | 2 | 3;
  /** How many records are asked for around each opened one. */
  readonly limit: number;
  /** Whether records to which nearly everything is tied are shown. */
  readonly hubs: boolean;
  /** Null: none is selected. */
  readonly selected: string | null;
  /** The ends of the path that is looked for; null: not chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly maxLength: number;
  /** Whether paths one step longer than the shortest count too. */
  readonly longer: boolean;
  /** Which of the paths is emphasised, from 0; null: all. */
  readonly path: number | null;
  readonly asList: boolean;
}

const listed = (params: URLSearchParams, name: string): readonly string[] => [
  ...new Set((params.get(name) ?? "").split(",").filter(Boolean)),
];

const whole = (params: URLSearchParams, name: string): number | null => {
  const text = params.get(name) ?? "";
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
};

const oneOf = <Value extends number>(value: number | null, values: readonly Value[], otherwise: Value): Value =>
  values.find((each) => each === value) ?? otherwise;

/** Reads the view from an address; what cannot be read counts as not given. */
export function viewOf(params: URLSearchParams): View {
  const maxLength = whole(params, "maxLength");
  const starts = listed(params, "ids");
  return {
    starts,
    opened: listed(params, "open").filter((id) => !starts.includes(id)),
    left: listed(params, "hide"),
    hiddenKinds: listed(params, "noKinds").filter(isKindName),
    hiddenRelationships: listed(params, "noTies"),
    also: listed(params, "also"),
    depth: oneOf(whole(params, "depth"), [1, 2, 3], 1),
    limit: oneOf(whole(params, "limit"), LIMITS, 100),
    hubs: params.get("hubs") === "1",
    selected: params.get("sel"),
    from: params.get("from"),
    to: params.get("to"),
    maxLength: maxLength && maxLength <= LONGEST_PATH ? maxLength : 4,
    longer: params.get("longerBy") === "1",
    path: whole(params, "path"),
    asList: params.get("view") === "list",
  };
}

/** The view as an address has it: what is as usual is not said. */
export function paramsOf(view: View): Params {
  const list = (items: readonly string[]) => items.join(",") || null;
  return {
    ids: list(view.starts),
    open: list(view.opened),
    hide: list(view.left),
    noKinds: list(view.hiddenKinds),
    noTies: list(view.hiddenRelationships),
    also: list(view.also),
    depth: view.depth === 1 ? null : String(view.depth),
    limit: view.limit === 100 ? null : String(view.limit),
    hubs: view.hubs ? "1" : null,
    sel: view.selected,
    from: view.from,
    to: view.to,
    maxLength: view.maxLength === 4 ? null : String(view.maxLength),
    longerBy: view.longer ? "1" : null,
    path: view.path === null ? null : String(view.path),
    view: view.asList ? "list" : null,
  };
}
