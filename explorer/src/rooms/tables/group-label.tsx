import type { GroupKey } from "../../kinds/answers";
import { RecordTitle } from "../../kinds/record-link";
import type { Kind } from "../../kinds/kinds";
import { dimensionOf, isKindName } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { meaningOf } from "./meaning";

interface GroupLabelProps {
  readonly kind: Kind;
  readonly dimension: string;
  readonly group: GroupKey;
}

/** What a group is called: a record by its title, a value by its term; those that have none are called so. */
export function GroupLabel({ kind, dimension, group: { value, label, record } }: GroupLabelProps) {
  const say = useText();
  const terms = useTerms();
  if (value === null) return <em>{say("tables.none")}</em>;
  if (record) return <RecordTitle record={record} />;
  const { path } = dimensionOf(kind.name, dimension);
  if (/^entity_?kind$/i.test(path.at(-1)!) && isKindName(value)) return terms.kind(value);
  const { leaf } = meaningOf(kind, path);
  if (leaf.type === "enum") return terms.value(leaf.of!, value);
  if (leaf.type === "boolean") return say(value === "true" ? "tables.yes" : "tables.no");
  return label ?? value;
}
