import { momentOf } from "../../language/formats";
import { Plot, plot } from "../../ui/plot";
import type { Figure, Pair } from "./balances";
import { runsOf } from "./balances";

/** What balances are drawn with. */
export interface Scale {
  readonly width: number;
  readonly height: number;
  /** The least and the greatest value, the same for all pictures that stand side by side. */
  readonly domain: readonly [number, number];
  /** The first and the last period, likewise. */
  readonly periods: readonly [string, string];
  readonly number: (value: number) => string;
}

/** Draws every figure of a pair: a line along each series, and a cross on what sources dispute. */
export function drawBalances({ figures }: Pair, { width, height, domain, periods, number }: Scale): Element {
  const x = ({ period }: Figure) => momentOf(period);
  const y = ({ value }: Figure) => Number(value);
  const title = ({ period, value, series }: Figure) => `${period}: ${value}\n${series.localizedTitle.text}`;
  return plot({
    width,
    height,
    marginLeft: 44,
    marginRight: 12,
    x: { type: "utc", ticks: "2 years", label: null, tickSize: 3, inset: 8, domain: periods.map(momentOf) },
    y: { domain: [...domain], label: null, ticks: 5, tickSize: 0, grid: true, tickFormat: number },
    marks: [
      Plot.ruleY([0], { stroke: "var(--line-strong)" }),
      Plot.lineY(runsOf(figures), { x, y, z: "run", stroke: "var(--figure)", strokeOpacity: 0.55 }),
      Plot.dot(figures, { x, y, r: 2.5, fill: "var(--figure)", title }),
      Plot.dot(
        figures.filter(({ conflicts }) => conflicts.length > 0),
        { x, y, r: 6, symbol: "times", stroke: "var(--complaint)", strokeWidth: 2, title },
      ),
    ],
  });
}
