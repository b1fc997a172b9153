import { Link } from "../../address/link";
import { useShared, useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { KindMark } from "../../kinds/kind-mark";
import type { Kind } from "../../kinds/kinds";
import { kinds } from "../../kinds/kinds";
import { operationsOf } from "../../kinds/operations";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Failure } from "../../ui/failure";
import { Page } from "../../ui/page";
import { KindCounts } from "./kind-counts.operation";
import styles from "./index.module.css";

/** All kinds of records, with how many there are of each. */
export function KindIndex() {
  const say = useText();
  const { asOf } = useShared();
  const { data, error, askAgain } = useAnswer(KindCounts, {}, { pause: asOf !== null });
  const counts = new Map(data?.dataset.counts.map(({ kind, count }) => [kind, count]));
  return (
    <Page title={say("tables.title")} lead={say("tables.lead")}>
      {error && <Failure error={error} askAgain={askAgain} />}
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind.name}>
            <KindCard kind={kind}>
              {asOf ? <CountOnDay kind={kind} /> : <Count count={counts.get(kind.name) ?? null} />}
            </KindCard>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function KindCard({ kind, children }: { readonly kind: Kind; readonly children: React.ReactNode }) {
  const terms = useTerms();
  return (
    <Link to={`/tables/${kind.path}`} className={styles.kind}>
      <KindMark kind={kind.name} />
      <span className={styles.name}>{terms.kind(kind.name, "many")}</span>
      {children}
    </Link>
  );
}

function Count({ count }: { readonly count: number | null }) {
  const { number } = useFormats();
  return <span className={styles.count}>{count === null ? "…" : number(count)}</span>;
}

/** How many records of a kind hold on the day of the address. */
function CountOnDay({ kind }: { readonly kind: Kind }) {
  const { statistics } = operationsOf(kind);
  const { data } = useAnswer(statistics, { by: ["CONFIDENCE"], where: null, ...useSharedVariables() });
  return <Count count={data?.statistics.totalCount ?? null} />;
}
