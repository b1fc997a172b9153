import { useListParam } from "../../address/use-param";
import { fieldWords } from "../../evidence/field-words";
import type { Kind } from "../../kinds/kinds";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import { DateText } from "../../ui/date-text";
import type { Relation, Tied } from "./relations";
import { isClaim, SHOWN } from "./relations";
import { Telling } from "./telling";
import { TieGrounds } from "./tie-grounds";
import styles from "./relations.module.css";

interface RelationRowProps {
  /** The record that it leads from. */
  readonly id: string;
  readonly kind: Kind;
  readonly relation: Relation;
}

/** A relationship with the records that it leads to, the first of them where they are many. */
export function RelationRow({ id, kind, relation: { field, total, undated, tied } }: RelationRowProps) {
  const say = useText();
  const terms = useTerms();
  const [opened] = useListParam("show");
  const name = terms.field(field.name, kind.type);
  const shown = opened.includes(field.name) ? tied : tied.slice(0, SHOWN);
  return (
    <div className={styles.relation}>
      <h4>
        {name} {field.many && <span className="muted">{total}</span>}
      </h4>
      <div>
        <ul className={styles.tied}>
          {shown.map((each, i) => (
            <li key={i}>
              <TiedLine tied={each} />
              {isClaim(kind.name, field) && (
                <TieGrounds from={id} to={each.line.id} of={`${name}: ${each.line.localizedTitle.text}`} />
              )}
            </li>
          ))}
        </ul>
        <ShowAll name={field.name} total={total} shown={shown.length} of={name} />
        {undated > 0 && <p className="muted small">{say("record.undated", { count: undated })}</p>}
      </div>
    </div>
  );
}

/** A record that a relationship leads to, what tells it apart, and what the relationship says. */
function TiedLine({ tied: { line, edge } }: { readonly tied: Tied }) {
  const terms = useTerms();
  const { from, note, locator, supports } = edge as {
    readonly from?: string | null;
    readonly note?: string | null;
    readonly locator?: string;
    readonly supports?: readonly string[];
  };
  return (
    <div className={styles.line}>
      <RecordLink record={line} /> <Telling line={line} />
      {(from || note) && (
        <p className={styles.edge}>
          {from && (
            <>
              {terms.field("from")} <DateText date={from} />
              {note && ": "}
            </>
          )}
          {note && <span lang="en">{note}</span>}
        </p>
      )}
      {locator && (
        <p className={styles.edge}>
          <span lang="en">{locator}</span>
          {supports && supports.length > 0 && ` (${supports.map((path) => fieldWords(path, terms)).join(", ")})`}
        </p>
      )}
    </div>
  );
}

interface ShowAllProps {
  readonly name: string;
  readonly total: number;
  readonly shown: number;
  readonly of: string;
}

/** Shows all of a list that is cut, or the first of it again; the address keeps which. */
export function ShowAll({ name, total, shown, of }: ShowAllProps) {
  const say = useText();
  const [opened, open] = useListParam("show");
  const isOpen = opened.includes(name);
  if (total <= SHOWN) return null;
  const label = isOpen ? say("record.showFewer", { count: SHOWN }) : say("record.showAll", { count: total });
  return (
    <p className={styles.cut}>
      {shown < total && <span className="muted small">{say("record.shownOf", { shown, total })} </span>}
      <button
        type="button"
        className="button small"
        aria-expanded={isOpen}
        aria-label={`${label}: ${of}`}
        onClick={() => open(isOpen ? opened.filter((each) => each !== name) : [...opened, name])}
      >
        {label}
      </button>
    </p>
  );
}
