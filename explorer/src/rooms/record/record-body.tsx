import { lazy, Suspense } from "react";
import { useShared } from "../../address/use-shared";
import { numbered } from "../../evidence/citations";
import type { Confidence } from "../../evidence/confidence";
import { ConfidenceExplained } from "../../evidence/confidence";
import { Conflicts } from "../../evidence/conflicts";
import { conflictWords } from "../../evidence/field-words";
import { SourceList } from "../../evidence/source-list";
import type { Evidence, Line } from "../../kinds/answers";
import type { Kind } from "../../kinds/kinds";
import { useText } from "../../language/text";
import type { Terms } from "../../language/terms";
import { useTerms } from "../../language/terms";
import { Skeleton } from "../../ui/answered";
import { factsOf } from "./facts";
import { FactsList } from "./facts-list";
import { OnThatDay } from "./on-that-day";
import { Parts } from "./parts";
import { PrintedFoot } from "./printed-foot";
import { RecordTimelineSection } from "./record-timeline";
import { RelationsView } from "./relations-view";
import { relationsOf } from "./relations";
import factStyles from "./facts.module.css";
import styles from "./record.module.css";

const Figures = lazy(() => import("./figures"));

interface RecordBodyProps {
  readonly record: Line & Evidence;
  readonly kind: Kind;
  readonly revision: number;
}

/** A record with the field that a conflict is about in words. */
function told(record: Line, kind: Kind, terms: Terms): Line {
  if (kind.name !== "CONFLICT") return record;
  const { field, about } = record as unknown as { readonly field: string; readonly about: Line };
  return { ...record, field: conflictWords(about.entityKind, field, terms) ?? field };
}

/** What is known of a record, what it is tied to, what happened to it, and what all that rests on. */
export function RecordBody({ record, kind, revision }: RecordBodyProps) {
  const say = useText();
  const terms = useTerms();
  const { asOf } = useShared();
  const { known, unknown } = factsOf(kind.fields, told(record, kind, terms));
  const relations = relationsOf(kind, record);
  const sources = numbered(record.citations.edges);
  const names = record["aliases"] as readonly string[];
  const retired = record["retiredIds"] as readonly string[];
  const confidence = record["confidence"] as Confidence | null;
  const note = record["note"] as string | null;
  const none = [...unknown, ...relations.none].map(({ name }) => terms.field(name, kind.type));
  return (
    <div className={styles.body}>
      {asOf && <OnThatDay record={record} kind={kind} day={asOf} />}
      <div className={styles.columns}>
        <section className={styles.card} aria-labelledby="facts">
          <h2 id="facts">{say("record.facts")}</h2>
          <FactsList type={kind.type} facts={known} sources={sources} />
          <dl className={factStyles.facts}>
            {names.length > 0 && (
              <div className={factStyles.fact}>
                <dt>{say("record.names")}</dt>
                <dd>{names.join("; ")}</dd>
              </div>
            )}
            {retired.length > 0 && (
              <div className={factStyles.fact}>
                <dt>{terms.field("retiredIds")}</dt>
                <dd>{retired.join(", ")}</dd>
              </div>
            )}
            {note && (
              <div className={factStyles.fact}>
                <dt>{terms.field("note")}</dt>
                <dd lang="en">{note}</dd>
              </div>
            )}
            {confidence && (
              <div className={factStyles.fact}>
                <dt>{terms.field("confidence")}</dt>
                <dd>
                  <ConfidenceExplained confidence={confidence} />
                </dd>
              </div>
            )}
          </dl>
        </section>
        <div className={styles.main}>
          {record["points"] !== undefined && (
            <Suspense fallback={<Skeleton lines={10} />}>
              <Figures record={record} />
            </Suspense>
          )}
          {relations.parts.map((relation) => (
            <Parts key={relation.field.name} kind={kind} relation={relation} />
          ))}
          <RelationsView id={record.id} kind={kind} groups={relations.groups} />
          {none.length > 0 && (
            <p className="muted small">
              {say(asOf ? "record.nothing.onDay" : "record.nothing")} {none.join(", ")}.
            </p>
          )}
        </div>
      </div>
      {record.conflicts.totalCount > 0 && (
        <section className={styles.section} aria-labelledby="conflicts">
          <h2 id="conflicts">
            {terms.field("conflicts")} <span className="muted">{record.conflicts.totalCount}</span>
          </h2>
          <Conflicts kind={kind.name} conflicts={record.conflicts.nodes} />
        </section>
      )}
      <RecordTimelineSection id={record.id} />
      {sources.length > 0 && (
        <section className={styles.section} aria-labelledby="sources">
          <h2 id="sources">
            {terms.field("citations")} <span className="muted">{record.citations.totalCount}</span>
          </h2>
          <SourceList sources={sources} total={record.citations.totalCount} />
        </section>
      )}
      <PrintedFoot id={record.id} citation={record.citation} revision={revision} />
    </div>
  );
}
