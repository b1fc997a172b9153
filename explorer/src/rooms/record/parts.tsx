import { useListParam } from "../../address/use-param";
import type { Version } from "../../evidence/versions";
import { Versions } from "../../evidence/versions";
import type { RecordLineFragment } from "../../api/fragments.operation";
import type { Kind, ValueField } from "../../kinds/kinds";
import { RecordLink } from "../../kinds/record-link";
import { useTerms } from "../../language/terms";
import type { Relation } from "./relations";
import { SHOWN } from "./relations";
import { ShowAll } from "./relation-row";
import { Value } from "./value";
import styles from "./record.module.css";

interface PartsProps {
  readonly kind: Kind;
  readonly relation: Relation;
}

/** What the edge of a part says: where in a source it stands. */
const LOCATOR: ValueField = { name: "locator", type: "text" };

/** The parts of a record as a small table, such as the rates of a measure; the versions of a conflict side by side. */
export function Parts({ kind, relation: { field, total, tied } }: PartsProps) {
  const terms = useTerms();
  const [opened] = useListParam("show");
  const name = terms.field(field.name, kind.type);
  const rows = opened.includes(field.name) ? tied : tied.slice(0, SHOWN);
  const values = (field.fields ?? []).filter((each) => rows.some(({ line }) => (line[each.name] ?? null) !== null));
  const leads = (field.leads ?? []).filter((lead) => rows.some(({ line }) => line[lead]));
  const located = rows.some(({ edge }) => edge["locator"]);
  return (
    <section className={styles.section}>
      <h2>
        {name} <span className="muted">{total}</span>
      </h2>
      {kind.name === "CONFLICT" ? (
        <Versions versions={rows.map(({ line }) => line as unknown as Version)} />
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={name}>
          <table className={`table ${styles.parts}`}>
            <caption className="unseen">{name}</caption>
            <thead>
              <tr>
                {[...values.map((each) => each.name), ...leads, ...(located ? [LOCATOR.name] : [])].map((column) => (
                  <th key={column} scope="col">
                    {terms.field(column, field.part)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ line, edge }, i) => (
                <tr key={i}>
                  {values.map((each) => (
                    <td key={each.name} className={each.type === "number" ? "figure" : undefined}>
                      {(line[each.name] ?? null) !== null && <Value field={each} value={line[each.name]} />}
                    </td>
                  ))}
                  {leads.map((lead) => (
                    <td key={lead}>{line[lead] ? <RecordLink record={line[lead] as RecordLineFragment} /> : null}</td>
                  ))}
                  {located && (
                    <td>
                      <Value field={LOCATOR} value={edge["locator"]} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ShowAll name={field.name} total={total} shown={rows.length} of={name} />
    </section>
  );
}
