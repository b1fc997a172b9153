import { exact, less, percent, rounded, text } from "../../exact";
import type { Conflict, Observation, Series } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { nodes, ordered, orNull, pick } from "../lookup";

const spanOf = ({ period, periodRange }: Observation) => periodRange ?? { from: period, to: period };
const observation = ({ id }: Observation) => ({ observation: { id } });
const show = (value: ReturnType<typeof exact>, round: number | null) =>
  round === null ? text(value) : rounded(value, round);

/** The figures that two series have of one year and edition. */
const pairs = (one: Series, other: Series) =>
  ordered(one.observations, [({ period }) => period]).flatMap((figure) =>
    other.observations
      .filter(({ period, vintage }) => period === figure.period && vintage === figure.vintage)
      .map((each) => [figure, each] as const),
  );

const balance: Answer<Record<"exports" | "imports" | "printed", string>> = (lookup, asked) => {
  const [exports, imports, printed] = [asked.exports, asked.imports, asked.printed].map((id) => lookup.get<Series>(id));
  const found = pairs(exports!, imports!);
  return {
    balance: {
      unit: "USD",
      scale: 9,
      exports: { ...lookup.named(exports!.id), ...pick(exports!, "basis", "valuation") },
      imports: pick(imports!, "id", "valuation"),
      totalCount: found.length,
      leftOutCount: 0,
      nodes: found.map(([one, other]) => ({
        from: one.period,
        to: one.period,
        vintage: one.vintage,
        value: text(less(exact(one.value), exact(other.value))),
        approximate: false,
        exports: { value: String(one.value), ...observation(one) },
        imports: { value: String(other.value), ...observation(other) },
      })),
    },
    printed: {
      id: printed!.id,
      points: {
        unit: "USD",
        scale: 9,
        nodes: ordered(printed!.observations, [({ period }) => period]).map(({ period, value }) => ({
          period,
          value: String(value),
        })),
      },
    },
  };
};

interface Years {
  from: string;
  to: string;
  round?: number;
}

/** The change of a series that has one figure at most of either period. */
function changeOf({ observations, unit, scale }: Series, { from, to, round = undefined }: Years) {
  const of = (period: string) => observations.find((each) => each.period === period && !each.periodRange) ?? null;
  const [begin, end] = [of(from), of(to)];
  const point = (each: Observation | null) =>
    each && { value: String(each.value), vintage: each.vintage, ...observation(each) };
  const approximate = Boolean(begin?.qualifier ?? end?.qualifier);
  const common = { unit, scale, approximate, from: point(begin), to: point(end) };
  if (!begin || !end) return { ...common, absolute: null, percent: null, reason: "NO_FIGURE", sameVintage: null };
  const [earlier, later] = [exact(begin.value), exact(end.value)];
  const size = exact(String(begin.value).replace("-", ""));
  return {
    ...common,
    absolute: show(less(later, earlier), round ?? null),
    percent: percent(less(later, earlier), size, round ?? null),
    reason: null,
    sameVintage: begin.vintage === end.vintage,
  };
}

const change: Answer<Years & { reporter: string }> = (lookup, asked) => {
  const meant = lookup.records.series.filter(
    ({ indicator, frequency, reporter, partner }) =>
      indicator === "GOODS_BALANCE" && frequency === "ANNUAL" && reporter === asked.reporter && partner,
  );
  return {
    allSeries: {
      nodes: ordered(meant, [({ edition }) => edition]).map((series) => ({
        ...pick(series, "id", "edition"),
        partner: { id: series.partner },
        change: changeOf(series, asked),
      })),
    },
  };
};

const OF_GOODS = /^(GOODS_(?!SERVICES)|CALCULATED|IMPORT_|TRQ_|USMCA_)/;

const latest: Answer<Years & { frequency: string }> = (lookup, asked) => {
  const meant = lookup.records.series.filter(
    ({ frequency, indicator, unit }) => frequency === asked.frequency && OF_GOODS.test(indicator) && unit === "USD",
  );
  const last = ({ observations }: Series) =>
    [...observations].sort((one, other) => (spanOf(one).to < spanOf(other).to ? 1 : -1))[0]!;
  return {
    allSeries: {
      totalCount: meant.length,
      nodes: ordered(meant, [({ indicator }) => indicator]).map((series) => ({
        ...pick(series, "id", "indicator"),
        reporter: { id: series.reporter },
        partner: series.partner ? { id: series.partner } : null,
        latest: {
          ...spanOf(last(series)),
          ...pick(series, "unit", "scale"),
          value: String(last(series).value),
          vintage: last(series).vintage,
          observation: lookup.named(last(series).id),
        },
        change: pick(changeOf(series, asked), "absolute", "percent", "reason"),
      })),
    },
  };
};

const share: Answer<Record<"of" | "in" | "from", string> & { round: number }> = (lookup, asked) => {
  const [part, whole] = [lookup.get<Series>(asked.of), lookup.get<Series>(asked.in)];
  const found = pairs(part, whole).filter(([{ period }]) => period >= asked.from);
  const point = (each: Observation, { scale }: Series) => ({ value: String(each.value), scale, ...observation(each) });
  return {
    share: {
      of: { ...lookup.named(part.id), unit: part.unit },
      in: { ...lookup.named(whole.id), unit: whole.unit },
      totalCount: found.length,
      leftOutCount: 0,
      nodes: found.reverse().map(([one, other]) => ({
        from: one.period,
        vintage: one.vintage,
        percent: percent(exact(one.value), exact(other.value), asked.round),
        approximate: false,
        of: point(one, part),
        in: point(other, whole),
      })),
    },
  };
};

const conflictsOn = (lookup: Lookup, id: string) =>
  nodes(
    lookup.records.conflicts.filter(({ about }) => about === id).map((conflict) => conflict.id),
    (conflict) => {
      const { versions, ...said } = lookup.get<Conflict>(conflict);
      return {
        ...pick(said, "id", "cause", "resolution", "reason"),
        versions: {
          nodes: versions.map(({ value, chosen, observation: figure }) => ({
            value,
            chosen: orNull(chosen),
            observation: figure ? pick(lookup.get<Observation>(figure), "id", "value") : null,
          })),
        },
      };
    },
  );

const article: Answer<Years & { article: string }> = (lookup, asked) => {
  const { series } = lookup.records;
  const printed = series.filter(({ citations }) => citations!.some(({ source }) => source === asked.article));
  const computed = series.filter(
    ({ indicator, frequency, reporter, partner, basis, valuation, adjustment }) =>
      indicator === "GOODS_BALANCE" &&
      frequency === "ANNUAL" &&
      reporter === "cty-us" &&
      ["cty-mx", "cty-cn"].includes(partner!) &&
      basis === "CENSUS" &&
      valuation === "FAS_LESS_CUSTOMS" &&
      adjustment === "NOT_ADJUSTED",
  );
  return {
    printed: {
      nodes: ordered(printed).map(({ id, observations, unit, scale }) => ({
        id,
        points: {
          nodes: ordered(observations, [({ period }) => period]).map((each) => ({
            ...pick(each, "period", "qualifier"),
            value: String(each.value),
            unit,
            scale,
            observation: { ...pick(each, "id", "note"), conflicts: conflictsOn(lookup, each.id) },
          })),
        },
      })),
    },
    computed: {
      nodes: ordered(computed).map((each) => ({
        id: each.id,
        change: pick(changeOf(each, { ...asked, round: 1 }), "percent", "sameVintage", "reason"),
      })),
    },
  };
};

export const series: Answers = {
  "balance-from-exports-and-imports": balance,
  "change-between-two-years": change,
  "latest-of-each-pair": latest,
  "share-of-a-series": share,
  "article-figures-and-conflicts": article,
};
