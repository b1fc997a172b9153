import type { CombinedError } from "urql";
import { useText } from "../language/text";
import styles from "./answered.module.css";

interface FailureProps {
  readonly error: CombinedError;
  readonly askAgain: () => void;
}

/** Why there is no answer, and what to do: offline, an error that the API explains, or one of ours. */
export function Failure({ error, askAgain }: FailureProps) {
  const say = useText();
  const [first] = error.graphQLErrors;
  const code = first?.extensions["code"];
  return (
    <div className={styles.failure} role="alert">
      <h3>{say(error.networkError && !first ? "failure.offline" : "failure.refused")}</h3>
      {first ? <p lang="en">{first.message}</p> : <p>{say("failure.offline.help")}</p>}
      {typeof code === "string" && <p className="muted small">{say("failure.code", { code })}</p>}
      <button type="button" className="button" onClick={askAgain}>
        {say("failure.again")}
      </button>
    </div>
  );
}
