import { useCallback } from "react";
import type { PointFragment } from "../../api/fragments.operation";
import { Link } from "../../address/link";
import type { Line } from "../../kinds/answers";
import { momentOf, useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import { Chart } from "../../ui/chart";
import { DateText } from "../../ui/date-text";
import { Figure } from "./value";
import styles from "./record.module.css";

interface Points {
  readonly totalCount: number;
  readonly unit: string;
  readonly scale: number;
  readonly nodes: readonly PointFragment[];
}

const HEIGHT = 240;

/** The figures of a series as a line and as a table, and the newest of them. */
export default function Figures({ record }: { readonly record: Line }) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  const { nodes, unit, scale, totalCount } = record["points"] as Points;
  const latest = record["latest"] as PointFragment | null;
  const draw = useCallback(
    async (width: number) => {
      const { Plot, plot } = await import("../../ui/plot");
      const drawn = nodes.map(({ from, value }) => ({ from: momentOf(from), value: Number(value) }));
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 56,
        x: { type: "utc", label: null, nice: true, ticks: Math.max(2, Math.floor(width / 110)) },
        y: { label: null, grid: true, nice: true },
        marks: [
          Plot.ruleY([0], { stroke: "var(--line-strong)" }),
          Plot.lineY(drawn, { x: "from", y: "value", stroke: "var(--figure)", strokeWidth: 2 }),
          Plot.dot(drawn, { x: "from", y: "value", fill: "var(--figure)", r: 3.5 }),
        ],
      });
    },
    [nodes],
  );
  if (nodes.length === 0) return null;
  const [begin, end] = [nodes[0]!, nodes.at(-1)!];
  const unitWords = say("record.unit", { unit: terms.value("Unit", unit), scale: String(scale) });
  const qualified = nodes.some(({ qualifier }) => qualifier);
  return (
    <section className={styles.section} aria-labelledby="figures">
      <h2 id="figures">{say("record.figures")}</h2>
      {latest && (
        <p className={styles.latest}>
          <strong>
            <Figure {...latest} />
          </strong>{" "}
          <span className="muted">
            {say("record.latest", { period: date(latest.period), vintage: date(latest.vintage) })}
          </span>
        </p>
      )}
      <Chart
        title={unitWords}
        summary={say("record.figures.summary", {
          count: totalCount,
          begin: date(begin.period),
          first: begin.value,
          end: date(end.period),
          last: end.value,
          unit: unitWords,
        })}
        height={HEIGHT}
        draw={draw}
        table={
          <table className="table">
            <caption className="unseen">{say("record.figures")}</caption>
            <thead>
              <tr>
                <th scope="col">{terms.field("period")}</th>
                <th scope="col">{unitWords}</th>
                <th scope="col">{terms.field("vintage")}</th>
                {qualified && <th scope="col">{terms.field("qualifier")}</th>}
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ period, value, vintage, qualifier, observation }) => (
                <tr key={observation.id}>
                  <th scope="row">
                    <Link to={`/records/${observation.id}`}>
                      <DateText date={period} />
                    </Link>
                  </th>
                  <td className="figure">
                    <Decimal value={value} />
                  </td>
                  <td>
                    <DateText date={vintage} />
                  </td>
                  {qualified && <td>{qualifier && terms.value("Qualifier", qualifier)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}

function Decimal({ value }: { readonly value: string }) {
  const { decimal } = useFormats();
  return decimal(value);
}
