import type { KindName } from "../../kinds/kinds";
import { isKindName } from "../../kinds/kinds";
import { isDate } from "./days";

/** What the address says of a timeline: of which records it is, and what of them is shown. */
export interface TimelineState {
  /** Empty: of all records. */
  readonly ids: readonly string[];
  /** Whether what is tied to these is in it as well. */
  readonly related: boolean;
  /** An EntityWhere; null: no filter. */
  readonly where: object | null;
  /** Empty: every kind. */
  readonly kinds: readonly KindName[];
  /** Empty: whatever happened. */
  readonly happenings: readonly string[];
  /** Dates of any precision; null: from the first on, or up to the last. */
  readonly from: string | null;
  readonly to: string | null;
  /** The page of the list, from 1. */
  readonly page: number;
}

const listOf = (text: string | null) => (text ? [...new Set(text.split(",").filter(Boolean))] : []);

function objectOf(text: string | null): object | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const dateOf = (text: string | null) => (text !== null && isDate(text) ? text : null);

/** Reads an address; what cannot be read counts as not given. */
export function timelineState(params: URLSearchParams): TimelineState {
  const ids = listOf(params.get("ids"));
  const page = Number(params.get("page") ?? "1");
  return {
    ids,
    related: ids.length > 0 && params.get("related") === "1",
    where: objectOf(params.get("where")),
    kinds: listOf(params.get("kinds")).filter(isKindName),
    happenings: listOf(params.get("happenings")),
    from: dateOf(params.get("from")),
    to: dateOf(params.get("to")),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}
