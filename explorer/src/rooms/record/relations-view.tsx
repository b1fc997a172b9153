import type { Kind } from "../../kinds/kinds";
import { useText } from "../../language/text";
import { RelationRow } from "./relation-row";
import type { Relations } from "./relations";
import shared from "./record.module.css";
import styles from "./relations.module.css";

interface RelationsViewProps {
  readonly id: string;
  readonly kind: Kind;
  readonly groups: Relations["groups"];
}

/** What a record leads to and what leads to it, by families of kinds. */
export function RelationsView({ id, kind, groups }: RelationsViewProps) {
  const say = useText();
  if (groups.length === 0) return null;
  return (
    <section className={shared.section} aria-labelledby="ties">
      <h2 id="ties">{say("record.ties")}</h2>
      {groups.map(({ family, relations }) => (
        <div key={family} className={styles.family}>
          <h3>{say(`record.family.${family}`)}</h3>
          {relations.map((relation) => (
            <RelationRow key={relation.field.name} id={id} kind={kind} relation={relation} />
          ))}
        </div>
      ))}
    </section>
  );
}
