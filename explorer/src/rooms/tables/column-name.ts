import type { Kind } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { Column } from "./columns";

/** How a column is headed. */
export function useColumnName(kind: Kind): (column: Column) => string {
  const say = useText();
  const terms = useTerms();
  return ({ key, type }) => {
    if (type === "citations") return say("tables.sources");
    if (key === "id") return say("tables.id");
    const [group, field] = key.split(".") as [string, string?];
    return field ? terms.field(field) : terms.field(group, kind.type);
  };
}
