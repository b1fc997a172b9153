import type { MessageId } from "../../language/text";
import { useText } from "../../language/text";
import styles from "./data.module.css";

const POINTS: readonly { title: MessageId; text: MessageId }[] = [
  { title: "data.method.sources", text: "data.method.sources.text" },
  { title: "data.method.grades", text: "data.method.grades.text" },
  { title: "data.method.dates", text: "data.method.dates.text" },
  { title: "data.method.status", text: "data.method.status.text" },
  { title: "data.method.asOf", text: "data.method.asOf.text" },
  { title: "data.method.conflicts", text: "data.method.conflicts.text" },
  { title: "data.method.figures", text: "data.method.figures.text" },
  { title: "data.method.positions", text: "data.method.positions.text" },
  { title: "data.method.titles", text: "data.method.titles.text" },
];

/** How the records are made, in short plain words. */
export function Method() {
  const say = useText();
  return (
    <section id="method" aria-labelledby="method-title">
      <h2 id="method-title">{say("data.method")}</h2>
      <div className={styles.points}>
        {POINTS.map(({ title, text }) => (
          <div key={title}>
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
