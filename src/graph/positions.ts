import { statement } from "../database/cypher";
import { BadInput } from "./bad-input";
import type { Graph } from "./graph";

/** What a holder says of a subject on a day: its newest position. */
export interface Stated {
  readonly id: string;
  readonly stance: string;
  readonly holder: string;
  /** The countries whose side the holder is on, and those whose government it is. */
  readonly side: readonly string[];
  readonly government: readonly string[];
  readonly subject: string;
}

/** More are not compared at once. */
const MOST_POSITIONS = 10_000;

/** Which positions: those on these subjects, on what concerns these sectors or those below, or all. */
export interface StatedOn {
  readonly agendaItems: readonly string[] | null;
  readonly sectors: readonly string[] | null;
  /** Those of these holders, and of organizations on the side of these countries; null: of all. */
  readonly holders: readonly string[] | null;
  /** The day; null: the newest that there are. */
  readonly asOf: string | null;
}

/**
 * The newest position of each holder on each subject, by subject, holder and id; several where a holder took them on
 * the same day.
 * @throws BadInput TOO_MANY_POSITIONS
 */
export async function newestPositions(
  read: Graph["read"],
  { agendaItems, sectors, holders, asOf }: StatedOn,
): Promise<Stated[]> {
  const parameters = { agendaItems, sectors, holders, asOf, most: MOST_POSITIONS + 1 };
  const rows = await read(statement("newest-positions"), parameters, { name: "newest positions" });
  if (rows.length > MOST_POSITIONS) {
    const advice = `at most ${MOST_POSITIONS} positions are compared: give agendaItems, sectors or holders.`;
    throw new BadInput("TOO_MANY_POSITIONS", "agendaItems", advice);
  }
  return rows.map(([id, stance, holder, side, government, subject]) => ({
    id: id as string,
    stance: stance as string,
    holder: holder as string,
    side: (side ?? []) as string[],
    government: (government ?? []) as string[],
    subject: subject as string,
  }));
}
