import { GraphQLBoolean } from "graphql";
import { Arg, ArgsType, Field, registerEnumType } from "type-graphql";
import type { Certainty, TimeArguments as Given } from "../../graph/time";
import { DateScalar } from "../../model/describe/scalars";

export const CertaintyEnum = { SURE: "SURE", POSSIBLE: "POSSIBLE" } as const;
registerEnumType(CertaintyEnum, {
  name: "Certainty",
  description: "How sure it must be that a record held on a day.",
  valuesConfig: {
    SURE: { description: "Every reading of its dates allows it." },
    POSSIBLE: { description: "Some reading of its dates allows it." },
  },
});

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
