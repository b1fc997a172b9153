import { useText } from "../language/text";
import type { Grounds } from "./citations";
import { Disclosure } from "./disclosure";
import { SourceEntry } from "./source-entry";
import styles from "./evidence.module.css";

interface GroundsOfProps {
  readonly grounds: Grounds;
  /** What is stated, in words. */
  readonly of: string;
}

/** The sources of one statement: their numbers on paper, a press away on screen. */
export function GroundsOf({ grounds: { sources, noted }, of }: GroundsOfProps) {
  const say = useText();
  if (sources.length === 0) return null;
  return (
    <>
      {noted && (
        <span className={styles.numbers}> [{[...new Set(sources.map(({ number }) => number))].join(", ")}]</span>
      )}
      <Disclosure label={say("record.sources", { count: sources.length })} of={of}>
        {() => (
          <>
            <p className={styles.hint}>{say(noted ? "record.sources.noted" : "record.sources.all")}</p>
            <ul className={styles.list}>
              {sources.map(({ citation }, i) => (
                <li key={i}>
                  <SourceEntry citation={citation} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </>
  );
}
