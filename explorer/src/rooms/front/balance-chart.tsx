import { useCallback } from "react";
import { RecordLink, RecordTitle } from "../../kinds/record-link";
import { Link } from "../../address/link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Chart } from "../../ui/chart";
import type { Pair } from "./balances";
import { byPeriod, conflictsOf, differ } from "./balances";
import { useUnit } from "./figure-text";
import styles from "./balances.module.css";

const HEIGHT = 220;

interface BalanceChartProps {
  readonly pair: Pair;
  /** All that are shown: those in one unit share their axis. */
  readonly beside: readonly Pair[];
}

/** The balance of a pair as a chart, in words and as a table, with the conflicts on it. */
export function BalanceChart({ pair, beside }: BalanceChartProps) {
  const say = useText();
  const { number, decimal } = useFormats();
  const unitOf = useUnit();
  const periods = byPeriod(pair.figures);
  const [from, first] = periods[0]!;
  const [to, last] = periods.at(-1)!;
  const draw = useCallback(
    async (width: number) => {
      const { drawBalances } = await import("./balance-plot");
      const values = beside.filter(({ unit }) => unit === pair.unit).flatMap(({ figures }) => figures);
      const all = beside.flatMap(({ figures }) => figures.map(({ period }) => period)).toSorted();
      return drawBalances(pair, {
        ...{ width, height: HEIGHT, number },
        domain: [
          Math.min(0, ...values.map(({ value }) => Number(value))),
          Math.max(0, ...values.map(({ value }) => Number(value))),
        ],
        periods: [all[0]!, all.at(-1)!],
      });
    },
    [pair, beside, number],
  );
  const title = say("front.balances.pair", {
    reporter: pair.reporter.localizedTitle.text,
    partner: pair.partner.localizedTitle.text,
    unit: unitOf(pair.unit, pair.scale),
  });
  const summary = say("front.balances.summary", {
    ...{ title, from, to, first: decimal(first[0]!.value), last: decimal(last[0]!.value) },
    editions: pair.series.length,
    differing: periods.filter(([, figures]) => differ(figures)).length,
  });
  return (
    <div className={styles.pair}>
      <Chart
        title={title}
        summary={summary}
        draw={draw}
        height={HEIGHT}
        table={<Figures pair={pair} title={title} />}
      />
      <p className="small muted">{summary}</p>
      <Conflicts pair={pair} />
    </div>
  );
}

function Conflicts({ pair }: { readonly pair: Pair }) {
  const say = useText();
  const conflicts = conflictsOf(pair);
  if (conflicts.length === 0) return null;
  return (
    <div className="small">
      <p>
        <span aria-hidden="true" className={styles.cross}>
          ×
        </span>{" "}
        {say("front.balances.conflicts")}
      </p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <RecordLink record={conflict} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ pair, title }: { readonly pair: Pair; readonly title: string }) {
  const say = useText();
  const terms = useTerms();
  const { date, decimal } = useFormats();
  return (
    <table className="table">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{terms.field("period")}</th>
          <th scope="col" className="figure">
            {terms.field("value")}
          </th>
          <th scope="col">{terms.kind("SERIES")}</th>
        </tr>
      </thead>
      <tbody>
        {pair.figures.map(({ id, period, value, series, conflicts }) => (
          <tr key={id}>
            <td>{date(period)}</td>
            <td className="figure">
              <Link to={`/records/${id}`}>{decimal(value)}</Link>
              {conflicts.length > 0 && (
                <abbr title={say("front.balances.disputed")} className={styles.cross}>
                  {" "}
                  ×
                </abbr>
              )}
            </td>
            <td>
              <RecordTitle record={series} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
