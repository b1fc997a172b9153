import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import styles from "./lanes.module.css";

/** What the marks of the drawing mean. */
export function Legend({ coveredUntil }: { readonly coveredUntil: string }) {
  const say = useText();
  const { date } = useFormats();
  const items = [
    { text: say("timeline.legend.day"), mark: <circle cx="14" cy="8" r="4.5" className={styles.mark} /> },
    {
      text: say("timeline.legend.range"),
      mark: <rect x="2" width="24" y="3" height="10" rx="3" className={styles.range} />,
    },
    { text: say("timeline.legend.period"), mark: <line x1="0" x2="28" y1="8" y2="8" className={styles.period} /> },
    {
      text: say("timeline.legend.open"),
      mark: <line x1="0" x2="28" y1="8" y2="8" className={styles.period} data-open="true" />,
    },
    {
      text: say("timeline.legend.ahead", { day: date(coveredUntil) }),
      mark: <circle cx="14" cy="8" r="4.5" className={styles.mark} data-ahead="true" />,
    },
    {
      text: say("timeline.legend.beyond"),
      mark: <path d="M17 3L22 8L17 13" className={styles.beyond} />,
    },
  ];
  return (
    <ul className={styles.legend}>
      {items.map(({ text, mark }) => (
        <li key={text}>
          <svg width="28" height="16" aria-hidden="true">
            {mark}
          </svg>{" "}
          {text}
        </li>
      ))}
    </ul>
  );
}
