import { statement } from "../database/cypher";
import type { Model } from "../model";
import { Position } from "../model/position";
import { BadInput } from "./bad-input";
import type { Graph } from "./graph";
import { checkedIds, PAGE } from "./paging";
import { startingFrom } from "./starting";
import type { Certainty } from "./time";

/** Whose stance on what is asked. */
export interface StanceAsked {
  /** The id of the subject. */
  readonly on: string;
  /** The day; null: the newest positions that there are. */
  readonly day: string | null;
  readonly certainty: Certainty;
  /** The ids of the only holders; null: all. */
  readonly holders: readonly string[] | null;
}

/** A holder's newest position on a subject. */
export interface HeldStance {
  readonly holderId: string;
  readonly positionId: string;
  /** Whether it surely was the newest on the day; null where no day is asked of. */
  readonly sure: boolean | null;
}

/** The kinds of record on which positions are taken. */
export const subjectsOfPositions = (model: Model): string[] =>
  model
    .kind(Position.name)
    .ends.find(({ name }) => name === "on")!
    .to.kinds.map(({ name }) => name);

/**
 * The newest position of each holder on a subject, by holder, then by position: several where a holder took them on the
 * same day, or where a date is too wide to tell which was the newest.
 * @throws BadInput UNKNOWN_ID, WRONG_KIND, LIST_TOO_LONG
 */
export async function stancesOn(graph: Graph, model: Model, asked: StanceAsked): Promise<HeldStance[]> {
  const among = asked.holders && checkedIds(asked.holders, "holders");
  const [[on], holders] = await Promise.all([
    startingFrom(graph, "on", [asked.on]),
    among && startingFrom(graph, "holders", among),
  ]);
  const subjects = subjectsOfPositions(model);
  if (!subjects.includes(model.kindOf(on!)!.name)) {
    throw new BadInput("WRONG_KIND", "on", `on is ${on}: positions are taken on records of ${subjects.join(", ")}.`);
  }
  const { day, certainty } = asked;
  const parameters = { on, day, holders, onlySure: certainty === "SURE", most: PAGE.max + 1 };
  const rows = await graph.read(statement("stances"), parameters, { name: "stances" });
  if (rows.length > PAGE.max) {
    throw new BadInput("LIST_TOO_LONG", "holders", `on has more than ${PAGE.max} stances: give some holders.`);
  }
  return rows.map(([holderId, positionId, sure]) => ({
    holderId: holderId as string,
    positionId: positionId as string,
    sure: day === null ? null : (sure as boolean),
  }));
}
