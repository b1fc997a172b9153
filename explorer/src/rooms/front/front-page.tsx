import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Page } from "../../ui/page";
import { inOrder } from "./answer";
import { Agenda } from "./agenda";
import { Balances } from "./balances-section";
import { Changes } from "./changes";
import { Complaints } from "./complaints";
import { FrontPage as Operation } from "./front-page.operation";
import { GrievanceHeatMap } from "./heat-map";
import { horizonOf } from "./horizon";
import { Latest } from "./latest";
import { Standing } from "./standing";
import { AGREEMENT, ARTICLE, PARTIES, SIX_COMPLAINTS } from "../../subject";
import styles from "./front.module.css";

/** The review at a glance: where it stands, what is complained of, what is on the table, the figures, the latest. */
export function FrontPage() {
  const say = useText();
  const { date } = useFormats();
  const shared = useSharedVariables();
  const { asOf } = shared;
  const answer = useAnswer(Operation, {
    ...{ agreement: AGREEMENT, parties: PARTIES, complaints: SIX_COMPLAINTS },
    // On a day, only what had happened and been published by then.
    latest: asOf ? { date: { lte: asOf } } : null,
    figures: asOf ? { vintage: { lte: asOf } } : null,
    sources: asOf ? { published: { lte: asOf } } : null,
    article: { id: { eq: ARTICLE }, ...(asOf && { published: { lte: asOf } }) },
    // A day is asked for only where there is one.
    ...{ ...shared, dated: asOf !== null, day: asOf ?? "2026-07-01" },
  });
  const covered = answer.data?.dataset.coveredUntil;
  return (
    <Page title={say("front.title")} lead={covered ? say("front.lead", { day: date(covered) }) : " "}>
      <Answered answer={answer} lines={40}>
        {(data) => {
          const horizon = horizonOf(data.dataset.coveredUntil, asOf);
          return (
            <div className={styles.front}>
              <Standing data={data} horizon={horizon} />
              <Complaints complaints={inOrder(SIX_COMPLAINTS, data.complaints.nodes)} />
              <div className={styles.aside}>
                <Agenda
                  items={data.agenda.nodes}
                  standings={data.standings.subjects}
                  parties={inOrder(PARTIES, data.parties.nodes)}
                />
                <Latest events={data.latest.nodes} horizon={horizon} />
              </div>
              <div className={styles.aside}>
                <GrievanceHeatMap />
                <Changes until={horizon} />
              </div>
              <Balances />
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
