import { GraphQLBoolean } from "graphql";
import { Arg, ArgsType, Field, registerEnumType } from "type-graphql";
import type { Certainty, TimeArguments as Given } from "../../graph/time";
import type { Kind } from "../../model";
import type { Holding } from "../../model/describe";
import { DateScalar } from "../../model/describe/scalars";
import { enumOf, scalarOf } from "./enums";

export const CertaintyEnum = { SURE: "SURE", POSSIBLE: "POSSIBLE" } as const;
registerEnumType(CertaintyEnum, {
  name: "Certainty",
  description: "How sure it must be that a record held on a day.",
  valuesConfig: {
    SURE: { description: "Every reading of its dates allows it." },
    POSSIBLE: { description: "Some reading of its dates allows it." },
  },
});

const HOLDINGS: Readonly<Record<Holding, string>> = {
  SURELY: "Every reading of its dates allows it; what has no period always holds.",
  POSSIBLY: "Some reading of its dates allows it.",
  NO: "No reading of its dates allows it: it had not begun, never began, or had ended.",
  UNDATED: "Its begin is not known, and its end had not surely come: it may have held.",
};
const HoldingEnum = enumOf("Holding", "Whether a record holds on a day.", HOLDINGS);

function giveOnDay(to: object, name: string, type: object, nullable: boolean, description: string): void {
  Field(() => type as never, { nullable, description })(to, name);
  Arg("date", () => DateScalar, { description: "The day." })(to, name, 0);
}

/** Adds the field that says whether a record, or part, holds on a day. */
export function HoldsOn(to: object): void {
  giveOnDay(to, "holdsOn", HoldingEnum, false, "Whether it holds on a day, by its dates: `asOf` keeps what does.");
}

/** Adds what can be said of a kind's records on a day beside that, and of a part's where it has a period of its own. */
export function giveDays(to: object, { options, span, properties }: Kind): void {
  if (!options && span) HoldsOn(to);
  const status = properties.find(({ name }) => name === "status");
  if (!options || !status) return;
  const description =
    "The status that its dates imply for a day: that of the last step dated by then, and `status` from the last step of all, or from `statusAsOf`, as far as that says the same or that it is over; null where nothing is known, or a date may be read either way.";
  giveOnDay(to, "statusOn", scalarOf(status.type), true, description);
}

const ARGUMENTS = {
  asOf: {
    type: DateScalar,
    description: "Only what held on that day, surely or possibly; what has no period always holds. Nothing: whenever.",
  },
  certainty: {
    type: CertaintyEnum,
    defaultValue: "POSSIBLE",
    description: "How sure that must be; it says something with `asOf` only.",
  },
  includeUndated: {
    type: GraphQLBoolean,
    defaultValue: false,
    description:
      "Whether what has no known begin counts as possible until its end; it says something with `asOf` only.",
  },
};

/** Adds the arguments about time to a field. */
export function TimeArguments(to: object, field: string): void {
  for (const [name, { type, description, ...more }] of Object.entries(ARGUMENTS)) {
    Arg(name, () => type as never, { nullable: true, description, ...more })(to, field, 0);
  }
}

/** The arguments about time, for questions made by hand: `@Args(() => TimeArgs) time: TimeArgs`. */
@ArgsType()
export class TimeArgs implements Given {
  @Field(() => DateScalar, { nullable: true, description: ARGUMENTS.asOf.description })
  asOf: string | null;
  @Field(() => CertaintyEnum as never, { nullable: true, ...withDefault(ARGUMENTS.certainty) })
  certainty: Certainty | null;
  @Field(() => GraphQLBoolean, { nullable: true, ...withDefault(ARGUMENTS.includeUndated) })
  includeUndated: boolean | null;
}

function withDefault<Value>({ defaultValue, description }: { defaultValue: Value; description: string }) {
  return { defaultValue, description };
}
