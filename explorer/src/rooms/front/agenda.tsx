import { RecordLink, RecordTitle } from "../../kinds/record-link";
import { TableLink } from "../../kinds/table-link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { StanceBadge } from "../../kinds/stance-mark";
import { useText } from "../../language/text";
import type { AgendaEntry, Party, Subject } from "./answer";
import { StatusText } from "./status-text";
import styles from "./front.module.css";

interface AgendaProps {
  readonly items: readonly AgendaEntry[];
  readonly standings: readonly Subject[];
  readonly parties: readonly Party[];
}

/** The matters on the table, the one with the newest status first: status, how each government stands, complaints. */
export function Agenda({ items, standings, parties }: AgendaProps) {
  const say = useText();
  const terms = useTerms();
  const { number } = useFormats();
  const stances = new Map(standings.map(({ subject, stances }) => [subject.id, stances]));
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say("front.agenda")}</h2>
      <p className="muted small">{say("front.agenda.lead", { count: items.length })}</p>
      <div className="scroll" role="region" aria-label={say("front.agenda.table")} tabIndex={0}>
        <table className={`table ${styles.agenda}`}>
          <caption className="unseen">{say("front.agenda")}</caption>
          <thead>
            <tr>
              <th scope="col">{terms.kind("AGENDA_ITEM")}</th>
              <th scope="col">{terms.field("status")}</th>
              {parties.map((party) => (
                <th key={party.id} scope="col">
                  <RecordTitle record={party} />
                </th>
              ))}
              <th scope="col" className="figure">
                {terms.kind("GRIEVANCE", "many")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <RecordLink record={item} />
                </th>
                <td>
                  <StatusText of="AgendaStatus" known={item} />
                </td>
                {parties.map(({ id }) => (
                  <td key={id}>
                    <StanceBadge
                      stance={stances.get(item.id)?.find(({ holder }) => holder.id === id)?.stance ?? null}
                    />
                  </td>
                ))}
                <td className="figure">
                  {item.grievances.totalCount > 0 ? (
                    <TableLink kind="GRIEVANCE" where={{ agendaItems: { some: { id: { eq: item.id } } } }}>
                      {number(item.grievances.totalCount)}
                    </TableLink>
                  ) : (
                    number(0)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
