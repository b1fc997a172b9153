import type { Line } from "../../kinds/answers";
import { useTerms } from "../../language/terms";
import { tellingOf } from "./relations";
import { Figure, Value } from "./value";
import shared from "./record.module.css";
import styles from "./relations.module.css";

/** What tells a record apart from the others of a list: its status, date, article, figure. */
export function Telling({ line }: { readonly line: Line }) {
  const terms = useTerms();
  const { series } = line as { readonly series?: { readonly unit: string; readonly scale: number } };
  return (
    <span className={styles.telling}>
      {tellingOf(line).map(({ field, value }) => (
        <span key={field.name} className={field.type === "enum" ? shared.tag : undefined}>
          {field.type === "text" && `${terms.field(field.name)} `}
          {field.name === "value" && series ? (
            <Figure value={value as number} {...series} />
          ) : (
            <Value field={field} value={value} />
          )}
        </span>
      ))}
    </span>
  );
}
