import type { Numbered } from "../../evidence/citations";
import { groundsOf } from "../../evidence/citations";
import { GroundsOf } from "../../evidence/grounds";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import type { Fact } from "./facts";
import { Value } from "./value";
import styles from "./facts.module.css";

interface FactsListProps {
  /** The type of the record, for the words of its fields. */
  readonly type: string;
  readonly facts: readonly Fact[];
  readonly sources: readonly Numbered[];
}

/** What is known of a record, each with its sources. */
export function FactsList({ type, facts, sources }: FactsListProps) {
  const terms = useTerms();
  return (
    <dl className={styles.facts}>
      {facts.map((fact) =>
        fact.parts.length > 0 ? (
          <div key={fact.path} className={styles.group}>
            <dt>{terms.field(fact.field.name, type)}</dt>
            <dd>
              <FactsList type={type} facts={fact.parts} sources={sources} />
            </dd>
          </div>
        ) : (
          <FactLine key={fact.path} type={type} fact={fact} sources={sources} />
        ),
      )}
    </dl>
  );
}

interface FactLineProps {
  readonly type: string;
  readonly fact: Fact;
  readonly sources: readonly Numbered[];
}

function FactLine({ type, fact: { path, field, value, remarks }, sources }: FactLineProps) {
  const terms = useTerms();
  const name = terms.field(field.name, type);
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>
        <span>
          <Value field={field} value={value} />
          {remarks.map((remark) => (
            <Remark key={remark.path} remark={remark} />
          ))}
        </span>
        <GroundsOf grounds={groundsOf(sources, path)} of={name} />
      </dd>
    </div>
  );
}

/** «as of 1 July 2026», «approximate», «not verified». */
function Remark({ remark: { field, value } }: { readonly remark: Fact }) {
  const say = useText();
  if (field.name.endsWith("AsOf"))
    return (
      <span className="muted">
        {" "}
        {say("record.asOf")} <Value field={field} value={value} />
      </span>
    );
  if (field.name.endsWith("Approx"))
    return value ? <span className="muted"> ({say("record.approximate")})</span> : null;
  return <span className="muted"> ({say(value ? "record.verified" : "record.unverified")})</span>;
}
