import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useText } from "../../language/text";
import type { MessageId } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Page } from "../../ui/page";
import { Cite } from "./cite";
import { Coverage } from "./coverage";
import { DataAndMethod } from "./data-and-method.operation";
import { Downloads } from "./downloads";
import { Gaps } from "./gaps";
import { Method } from "./method";
import { Records } from "./records";
import { SourcesAndConflicts } from "./sources";
import styles from "./data.module.css";

const SECTIONS: readonly { id: string; name: MessageId }[] = [
  { id: "coverage", name: "data.coverage" },
  { id: "records", name: "data.records" },
  { id: "sources", name: "data.sources" },
  { id: "conflicts", name: "data.conflicts" },
  { id: "gaps", name: "data.gaps" },
  { id: "method", name: "data.method" },
  { id: "cite", name: "data.cite" },
  { id: "downloads", name: "data.downloads" },
];

/** What the records are: how far they reach, how many and how sure, what is missing, how they are made, cited and taken. */
export default function DataRoom() {
  const say = useText();
  const { language: _, ...day } = useSharedVariables();
  const answer = useAnswer(DataAndMethod, day);
  return (
    <Page title={say("data.title")} lead={say("data.lead")}>
      <nav aria-label={say("data.sections")} className={`${styles.sections} no-print`}>
        {SECTIONS.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {say(name)}
          </a>
        ))}
      </nav>
      <div className={styles.data}>
        <Answered answer={answer} lines={30}>
          {(data) => (
            <div className={styles.data}>
              <Coverage data={data} />
              <Records data={data} />
            </div>
          )}
        </Answered>
        <SourcesAndConflicts />
        <Gaps />
        <Method />
        <Cite />
        <Downloads />
      </div>
    </Page>
  );
}
