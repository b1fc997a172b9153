import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { Answer } from "../api/use-answer";
import { useText } from "../language/text";
import { Failure } from "./failure";
import styles from "./answered.module.css";

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  /** How much room the answer will take, in lines: nothing jumps when it comes. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What the API answered; until then the room it will take, and how it goes; what to do where it failed. */
export function Answered<Data>({ answer, lines = 6, children }: AnsweredProps<Data>) {
  const { data, error, waiting, askAgain } = answer;
  return (
    <div aria-busy={waiting} className={styles.answered}>
      {waiting && <Waiting />}
      {error && <Failure error={error} askAgain={askAgain} />}
      {data ? children(data) : !error && <Skeleton lines={lines} />}
    </div>
  );
}

/** Lines to come. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const say = useText();
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className="unseen">{say("answer.waiting")}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={styles.line} style={{ inlineSize: `${[92, 78, 85, 64][i % 4]}%` }} />
      ))}
    </div>
  );
}

/** Says that an answer takes its time, once it does; after long, that nothing is wrong. */
function Waiting() {
  const say = useText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 0.5), 500);
    return () => clearInterval(timer);
  }, []);
  if (seconds < 0.5) return null;
  return (
    <div className={styles.waiting}>
      <div className={styles.progress} role="progressbar" aria-label={say("answer.waiting")} />
      {seconds >= 5 && <p className="muted small">{say("answer.slow")}</p>}
    </div>
  );
}
