import type { Periods } from "../periods";
import { daysOf } from "../periods";
import type { Holding } from "../periods";
import type { Measure, Observation, Position, Rate } from "../records";
import type { Item, World } from "./world";

const daysBetween = (begin: unknown, end: unknown) =>
  [begin, end].every((date) => typeof date === "string" && date.length === 10)
    ? daysOf(end as string)[0] - daysOf(begin as string)[0]
    : undefined;

/** A value that stands in no file and follows from those that do; undefined: none, or one that is not worked out here. */
export function workedOut({ kind, value }: Item, name: string, periods: Periods): unknown {
  const dates = (value["dates"] ?? {}) as Record<string, string>;
  switch (`${kind}.${name}`) {
    case "Position.until":
      return periods.next(value as unknown as Position);
    case "Dispute.durationDays":
      return daysBetween(value["requestedOn"], value["resolvedOn"]);
    case "Measure.durationDays":
      return daysBetween(dates["inForce"] ?? dates["observedFrom"], dates["ended"]);
    case "Grievance.durationDays":
      return value["status"] === "PARTLY_RESOLVED" ? undefined : daysBetween(value["firstRaised"], value["settledOn"]);
    case "Series.decimals":
      return Math.max(
        ...(value["observations"] as Observation[]).map((each) => `${each.value}.`.split(".")[1]!.length),
      );
    default:
      return undefined;
  }
}

/** Whether a record or a part of one holds on a day. */
export function holdingOf(item: Item, day: string, world: World, periods: Periods): Holding {
  if (!item.id.includes("/")) return periods.holding({ ...item.value, id: item.id }, day);
  const record = world.items.get(item.id.split("/")[0]!)!;
  return item.kind === "Rate"
    ? periods.holdingOfRate(item.value as unknown as Rate, record.value as unknown as Measure, day)
    : "SURELY";
}
