import { Fragment } from "react";
import { useParam } from "../../address/use-param";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { KindMark } from "../../kinds/kind-mark";
import { RecordLink } from "../../kinds/record-link";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { CellButton } from "./cell-button";
import type { Opened } from "./compare-state";
import { openedText } from "./compare-state";
import { InSum } from "./in-sum";
import type { PositionsComparedQuery } from "./positions-compared.operation";
import { Positions } from "./positions";
import { StanceOn } from "./stance-on";
import { cellOf, byKind } from "./stances";
import styles from "./matrix.module.css";

type Compared = PositionsComparedQuery["compare"]["subjects"][number];

interface MatrixProps {
  readonly subjects: readonly Compared[];
  readonly holders: readonly RecordLineFragment[];
  readonly opened: Opened | null;
}

/** Subjects by holders: what each says, in words and shape, and below a subject what is open of it. */
export function Matrix({ subjects, holders, opened }: MatrixProps) {
  const say = useText();
  const terms = useTerms();
  const [, setOpen] = useParam("open");
  const kinds = byKind(subjects, ({ subject }) => subject.entityKind);
  const isOpen = (subject: string, holder: string | null) => opened?.subject === subject && opened.holder === holder;
  const toggle = (subject: string, holder: string | null) =>
    setOpen(isOpen(subject, holder) ? null : openedText({ subject, holder }));
  return (
    <div className={`scroll ${styles.scroll}`} tabIndex={0} role="region" aria-label={say("compare.matrix")}>
      <table className={`table ${styles.matrix}`}>
        <caption className="unseen">{say("compare.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("compare.subject")}</th>
            {holders.map((holder) => (
              <th key={holder.id} scope="col">
                <RecordLink record={holder} />
              </th>
            ))}
            <th scope="col">{say("compare.inSum")}</th>
          </tr>
        </thead>
        {kinds.map(({ kind, things }) => (
          <tbody key={kind}>
            {kinds.length > 1 && (
              <tr className={styles.kind}>
                <th scope="rowgroup" colSpan={holders.length + 2}>
                  <KindMark kind={kind} /> {terms.kind(kind, "many")}
                </th>
              </tr>
            )}
            {things.map((compared) => {
              const { subject, stances } = compared;
              return (
                <Fragment key={subject.id}>
                  <tr>
                    <th scope="row">
                      <RecordLink record={subject} />
                    </th>
                    {holders.map((holder, i) => (
                      <td key={holder.id}>
                        <CellButton
                          cell={cellOf(stances[i]?.positions ?? [])}
                          holder={holder.localizedTitle.text}
                          subject={subject.localizedTitle.text}
                          open={isOpen(subject.id, holder.id)}
                          onPress={() => toggle(subject.id, holder.id)}
                        />
                      </td>
                    ))}
                    <td>
                      <InSum
                        compared={compared}
                        open={isOpen(subject.id, null)}
                        onPress={() => toggle(subject.id, null)}
                      />
                    </td>
                  </tr>
                  {opened?.subject === subject.id && (
                    <tr className={styles.opened}>
                      <td colSpan={holders.length + 2}>
                        <div className={styles.below}>
                          <Below compared={compared} holders={holders} holder={opened.holder} />
                        </div>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface BelowProps {
  readonly compared: Compared;
  readonly holders: readonly RecordLineFragment[];
  readonly holder: string | null;
}

/** What is open of a subject: the positions of one holder, or where everyone stands. */
function Below({ compared: { subject, stances }, holders, holder }: BelowProps) {
  if (holder === null) return <StanceOn subject={subject} />;
  const place = holders.findIndex(({ id }) => id === holder);
  const ids = stances[place]?.positions.map(({ id }) => id) ?? [];
  return ids.length > 0 ? <Positions ids={ids} holder={holders[place]!} subject={subject} /> : null;
}
