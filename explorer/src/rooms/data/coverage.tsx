import type { ReactNode } from "react";
import { kinds } from "../../kinds/kinds";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import type { DataAnswer } from "./answer";
import styles from "./data.module.css";

/** Until when the records reach, which revision is served, and on which terms. */
export function Coverage({ data }: { readonly data: DataAnswer }) {
  const say = useText();
  const { number } = useFormats();
  const { dataset } = data;
  const total = kinds.reduce((sum, { name }) => sum + data[name].totalCount, 0);
  return (
    <section id="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{say("data.coverage")}</h2>
      <p className={styles.prose} lang="en">
        {dataset.description}
      </p>
      <dl className={styles.facts}>
        <Fact name={say("data.coveredUntil")} note={say("data.coveredUntil.note")}>
          <DateText date={dataset.coveredUntil} />
        </Fact>
        <Fact name={say("data.figuresUntil")} note={say("data.figuresUntil.note")}>
          <DateText date={dataset.figuresUntil} />
        </Fact>
        <Fact name={say("data.collected")} note={say("data.collected.note")}>
          <DateText date={dataset.collected} />
        </Fact>
        <Fact name={say("data.total")} note={say("data.total.note", { count: kinds.length })}>
          {number(total)}
        </Fact>
        <Fact name={say("data.revision")} note={<code>{dataset.revision.digest}</code>}>
          {say("data.revision.of", { number: dataset.revision.number })}{" "}
          <DateText date={dataset.revision.at.slice(0, 10)} />
        </Fact>
        <Fact name={say("data.licence")} note={say("data.licence.note")}>
          <a href={dataset.licenceUrl}>{dataset.licence}</a>
        </Fact>
      </dl>
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

function Fact({ name, note, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{children}</strong>
        <span className="muted small">{note}</span>
      </dd>
    </div>
  );
}
