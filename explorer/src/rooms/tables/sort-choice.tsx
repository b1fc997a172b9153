import type { Kind } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { orderText } from "./state";
import type { Table } from "./use-table";

/** Sorts by whatever the kind can be sorted by, whether it is a column or not. */
export function SortChoice({ table: { kind, order, change } }: { readonly table: Table }) {
  const say = useText();
  const terms = useTerms();
  const [first] = order;
  const label = (name: string) => terms.field(fieldOf(kind, name), kind.type);
  return (
    <>
      <label>
        {say("tables.sort")}
        <select
          className="input"
          value={first?.field ?? ""}
          onChange={({ target: { value } }) =>
            change({ orderBy: value ? orderText([{ field: value, direction: first?.direction ?? "ASC" }]) : null })
          }
        >
          <option value="">{say("tables.sort.id")}</option>
          {kind.order
            .filter((name) => name !== "ID")
            .map((name) => (
              <option key={name} value={name}>
                {label(name)}
              </option>
            ))}
        </select>
      </label>
      {first && (
        <button
          type="button"
          className="button"
          onClick={() =>
            change({ orderBy: orderText([{ ...first, direction: first.direction === "ASC" ? "DESC" : "ASC" }]) })
          }
        >
          {say(first.direction === "ASC" ? "tables.ascending" : "tables.descending")}
        </button>
      )}
    </>
  );
}

/** The field that is sorted by: `DATES_IN_FORCE` is `inForce` of `dates`. */
function fieldOf(kind: Kind, order: string): string {
  const key = order.toLowerCase().replaceAll("_", "");
  const all = kind.fields.flatMap(({ name, fields }) =>
    fields ? fields.map((each) => ({ key: name + each.name, name: each.name })) : [{ key: name, name }],
  );
  return all.find((each) => each.key.toLowerCase() === key)?.name ?? order.toLowerCase();
}
