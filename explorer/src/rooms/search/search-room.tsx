import { useParams } from "../../address/use-param";
import { useShared, useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { Page } from "../../ui/page";
import { Hits } from "./hits";
import { SearchHits } from "./search-hits.operation";
import { searchStateOf } from "./search-state";
import styles from "./search.module.css";

/** All that words find, by kind, with what was found in each. */
export default function SearchRoom() {
  const say = useText();
  const [params, change] = useParams();
  const { words, kinds, shown } = searchStateOf(params);
  const { language } = useSharedVariables();
  const { asOf } = useShared();
  const answer = useAnswer(
    SearchHits,
    { query: words ?? "", kinds: kinds.length > 0 ? kinds : null, first: shown, language },
    { pause: !words },
  );
  return (
    <Page title={words ? say("search.titleOf", { words }) : say("search.title")}>
      <form
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get("q");
          change({ q: typeof typed === "string" ? typed.trim() : null, shown: null });
        }}
      >
        <input
          key={words}
          type="search"
          name="q"
          className={`input ${styles.field}`}
          aria-label={say("search.field")}
          placeholder={say("search.placeholder")}
          maxLength={200}
          defaultValue={words ?? ""}
        />
        <button type="submit" className="button" data-primary>
          {say("search.open")}
        </button>
      </form>
      {asOf && words && <p className="muted">{say("search.anyDay")}</p>}
      {words ? (
        <Answered answer={answer} lines={20}>
          {({ search }) => <Hits words={words} kinds={kinds} shown={shown} search={search} />}
        </Answered>
      ) : (
        <Empty title={say("search.begin")}>
          <p>{say("search.begin.help")}</p>
          <ul className={styles.examples}>
            {say("search.examples")
              .split(" · ")
              .map((example) => (
                <li key={example}>
                  <button type="button" className="button" onClick={() => change({ q: example })}>
                    {example}
                  </button>
                </li>
              ))}
          </ul>
        </Empty>
      )}
    </Page>
  );
}
