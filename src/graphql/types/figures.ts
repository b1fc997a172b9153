import { GraphQLBoolean, GraphQLInt, GraphQLScalarType } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { QUOTIENT_DIGITS } from "../../graph/figures/decimals";
import { PartialDateScalar } from "../../model/describe/scalars";
import { Observation, Qualifier } from "../../model/observation";
import { Series } from "../../model/series";
import { Unit } from "../../model/series-terms";
import { enumOf, scalarOf } from "./enums";
import { RecordField } from "./record-field";

const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: `A decimal number as a string without an exponent, such as \`"-196.913"\`: figures as printed, sums and differences exact, quotients to ${QUOTIENT_DIGITS} digits that count unless rounding is asked for.`,
  serialize: String,
});

const NoChange = enumOf("NoChangeReason", "Why there is no change to give.", {
  NO_FIGURE: "There is no figure for one of the two periods: that one is null.",
  DIFFERENT_SPANS:
    "The figures of the two periods cover spans of different lengths, such as a quarter and half a year.",
  ZERO_BASE: "The figure changed from is zero: there is a difference, but no percentage.",
});

const UNIT = "The unit.";
const SCALE = "The power of ten: USD with scale 9 is billion U.S. dollars.";
const LEFT_OUT =
  "How many spans both series have figures of, but none of one edition: these are left out, since editions are not mixed.";
const APPROXIMATE =
  "True where one of the figures is a round one, or one at least or at most: then the result is no more exact.";

const decimal = () => DecimalScalar;
const unit = () => scalarOf(Unit) as never;

/** What has a span of time and a vintage. */
@ObjectType({ simpleResolvers: true })
abstract class Spanning {
  @Field(() => PartialDateScalar, { description: "The first month or year of its span, included." })
  from: string;
  @Field(() => PartialDateScalar, { description: "The last month or year of its span, included." })
  to: string;
  @Field(() => PartialDateScalar, { description: "The date of the edition that gives the figures." })
  vintage: string;
}

@ObjectType({ description: "One figure of a series, in its order.", simpleResolvers: true })
export class SeriesPoint extends Spanning {
  observationId: string;
  @Field(() => PartialDateScalar, { description: "The year or month; for a longer span its last year." })
  period: string;
  @Field(decimal, { description: "The figure as printed." })
  value: string;
  @Field(unit, { description: UNIT })
  unit: string;
  @Field(() => GraphQLInt, { description: SCALE })
  scale: number;
  @Field(() => scalarOf(Qualifier) as never, {
    nullable: true,
    description: "How exact the figure is; null: as exact as printed.",
  })
  qualifier: string | null;
  @RecordField(Observation, "observationId", "The figure's own record, with its sources and conflicts.")
  observation: Observation;
}

@ObjectType({
  description:
    "Figures of a series in the order of their spans, by the first day, then the wider span, then the vintage: one for each span and edition. A series of one edition is one line; one that is EACH_AS_PUBLISHED has a line for each vintage, and taken together they are the line of each period as its own print gave it.",
  simpleResolvers: true,
})
export class SeriesPoints {
  @Field(() => [SeriesPoint], { description: "The figures." })
  nodes: SeriesPoint[];
  @Field(() => GraphQLInt, { description: "How many there are, shown or not." })
  totalCount: number;
  @Field(() => GraphQLInt, { description: "How many vintages they are of: with one, they are one line." })
  vintageCount: number;
  @Field(unit, { description: UNIT })
  unit: string;
  @Field(() => GraphQLInt, { description: SCALE })
  scale: number;
}

@ObjectType({
  description: "How much a series changed between two periods, by its own figures.",
  simpleResolvers: true,
})
export class SeriesChange {
  @Field(() => SeriesPoint, { nullable: true, description: "The figure changed from; null: there is none." })
  from: SeriesPoint | null;
  @Field(() => SeriesPoint, { nullable: true, description: "The figure changed to; null: there is none." })
  to: SeriesPoint | null;
  @Field(decimal, {
    nullable: true,
    description:
      "The later figure less the earlier, in `unit` and `scale`: of a balance, negative where a deficit grew; of a percentage, in percentage points. Null: see `reason`.",
  })
  absolute: string | null;
  @Field(decimal, {
    nullable: true,
    description:
      "The difference in percent of the size of the earlier figure, its sign left aside: negative where the figure fell, so also where a deficit grew. Null: see `reason`.",
  })
  percent: string | null;
  @Field(() => NoChange as never, {
    nullable: true,
    description: "Why there is no change or no percentage; else null.",
  })
  reason: string | null;
  @Field(unit, { description: "The unit of `absolute`." })
  unit: string;
  @Field(() => GraphQLInt, { description: `The power of ten of \`absolute\`. ${SCALE}` })
  scale: number;
  @Field(() => GraphQLBoolean, {
    nullable: true,
    description:
      "Whether both figures are of one edition. False only in a series that is EACH_AS_PUBLISHED: then revisions between the two prints are part of the change. Null where a figure is missing.",
  })
  sameVintage: boolean | null;
  @Field(() => GraphQLBoolean, { description: APPROXIMATE })
  approximate: boolean;
}

@ObjectType({ description: "Exports less imports of one span, by figures of one edition.", simpleResolvers: true })
export class BalancePoint extends Spanning {
  @Field(decimal, { description: "Exports less imports, exact; a deficit is negative." })
  value: string;
  @Field(() => SeriesPoint, { description: "The exports." })
  exports: SeriesPoint;
  @Field(() => SeriesPoint, { description: "The imports." })
  imports: SeriesPoint;
  @Field(() => GraphQLBoolean, { description: APPROXIMATE })
  approximate: boolean;
}

@ObjectType({ description: "A balance worked out of exports and imports.", simpleResolvers: true })
export class SeriesBalance {
  exportsId: string;
  importsId: string;
  @RecordField(Series, "exportsId", "The series of the exports.")
  exports: Series;
  @RecordField(Series, "importsId", "The series of the imports; it may value goods otherwise (CUSTOMS beside FAS).")
  imports: Series;
  @Field(unit, { description: UNIT })
  unit: string;
  @Field(() => GraphQLInt, { description: `That of the exports. ${SCALE}` })
  scale: number;
  @Field(() => [BalancePoint], { description: "The balances, in the order of their spans." })
  nodes: BalancePoint[];
  @Field(() => GraphQLInt, { description: "How many there are, shown or not." })
  totalCount: number;
  @Field(() => GraphQLInt, { description: LEFT_OUT })
  leftOutCount: number;
}

@ObjectType({ description: "What part one figure is of another, of one span and edition.", simpleResolvers: true })
export class SharePoint extends Spanning {
  @Field(decimal, { nullable: true, description: "The share in percent; null where the whole is zero." })
  percent: string | null;
  @Field(() => SeriesPoint, { description: "The part." })
  of: SeriesPoint;
  @Field(() => SeriesPoint, { description: "The whole." })
  in: SeriesPoint;
  @Field(() => GraphQLBoolean, { description: APPROXIMATE })
  approximate: boolean;
}

@ObjectType({ description: "One series as a share of another.", simpleResolvers: true })
export class SeriesShare {
  ofId: string;
  inId: string;
  @RecordField(Series, "ofId", "The series that is the part.")
  of: Series;
  @RecordField(Series, "inId", "The series that is the whole.")
  in: Series;
  @Field(() => [SharePoint], { description: "The shares, in the order of their spans." })
  nodes: SharePoint[];
  @Field(() => GraphQLInt, { description: "How many there are, shown or not." })
  totalCount: number;
  @Field(() => GraphQLInt, { description: LEFT_OUT })
  leftOutCount: number;
}
