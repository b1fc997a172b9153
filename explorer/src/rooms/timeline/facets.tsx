import type { ReactNode } from "react";
import { useListParam, useParams } from "../../address/use-param";
import { KindMark } from "../../kinds/kind-mark";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { Entry } from "./entries";
import { countsOf } from "./entries";
import type { TimelineState } from "./state";
import styles from "./timeline.module.css";

interface FacetsProps {
  readonly entries: readonly Entry[];
  readonly state: TimelineState;
}

/** Chooses of which kinds, and of what happened, the timeline is; each with how many there are. */
export function Facets({ entries, state: { kinds, happenings } }: FacetsProps) {
  const say = useText();
  const terms = useTerms();
  const [, change] = useParams();
  const ofKinds = entries.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const happened = countsOf(
    ofKinds.map(({ happening }) => happening as string),
    happenings,
  );
  return (
    <div className={`${styles.facets} no-print`}>
      <Choice
        name={say("timeline.kinds")}
        param="kinds"
        counts={countsOf(
          entries.map(({ kind }) => kind),
          kinds,
        )}
        labelOf={(kind) => (
          <>
            <KindMark kind={kind} /> {terms.kind(kind, "many")}
          </>
        )}
      />
      <details className={styles.more} open={happenings.length > 0 || undefined}>
        <summary>
          {happenings.length > 0
            ? say("timeline.happenings.chosen", { count: happenings.length })
            : say("timeline.happenings")}
        </summary>
        <Choice
          name={say("timeline.happenings")}
          param="happenings"
          counts={happened}
          labelOf={(happening) => terms.value("Happening", happening)}
        />
      </details>
      {(kinds.length > 0 || happenings.length > 0) && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ kinds: null, happenings: null, page: null })}
        >
          {say("timeline.clear")}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly param: string;
  readonly counts: readonly { readonly value: Value; readonly count: number }[];
  readonly labelOf: (value: Value) => ReactNode;
}

function Choice<Value extends string>({ name, param, counts, labelOf }: ChoiceProps<Value>) {
  const { number } = useFormats();
  const [chosen] = useListParam(param);
  const [, change] = useParams();
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    change({ [param]: next.join(",") || null, page: null });
  };
  return (
    <div role="group" aria-label={name} className={styles.row}>
      {counts.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className={`button small ${styles.facet}`}
          aria-pressed={chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {labelOf(value)} <span className="muted">{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
