import { useShared } from "../../address/use-shared";
import { RecordLink, RecordTitle } from "../../kinds/record-link";
import { Link } from "../../address/link";
import { useText } from "../../language/text";
import type { Complaint } from "./answer";
import { FigureText } from "./figure-text";
import { StatusText } from "./status-text";
import styles from "./complaints.module.css";

/** The six complaints of the founding article, each with its status, whom it is against and what it rests on. */
export function Complaints({ complaints }: { readonly complaints: readonly Complaint[] }) {
  const say = useText();
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">{say("front.complaints")}</h2>
      <p className="muted">{say("front.complaints.lead")}</p>
      <ol className={styles.complaints}>
        {complaints.map((complaint) => (
          <One key={complaint.id} complaint={complaint} />
        ))}
      </ol>
    </section>
  );
}

function One({ complaint }: { readonly complaint: Complaint }) {
  const say = useText();
  const { asOf } = useShared();
  const { against, evidence, inTheArticle, citations, id } = complaint;
  return (
    <li>
      <h3>
        <Link to={`/records/${id}`}>
          <RecordTitle record={complaint} />
        </Link>
      </h3>
      <p className={styles.facts}>
        <StatusText of="GrievanceStatus" known={complaint} />
        <span className={styles.against}>
          {say("front.against")}
          {against.nodes.map((each) => (
            <RecordLink key={each.id} record={each} />
          ))}
        </span>
      </p>
      {asOf && complaint.holdsOn === "NO" && <p className="muted small">{say("front.notOnDay")}</p>}
      <ul className={styles.evidence}>
        {evidence.nodes.map((figure) => (
          <li key={figure.id}>
            <strong>
              <FigureText value={String(figure.value)} unit={figure.series.unit} scale={figure.series.scale} />
            </strong>{" "}
            <RecordLink record={figure} />
          </li>
        ))}
        {evidence.totalCount === 0 &&
          inTheArticle.edges.map(({ locator, node }) => (
            <li key={node.id}>
              <RecordLink record={node} /> <span lang="en">({locator})</span>
            </li>
          ))}
      </ul>
      <p className="muted small">
        {say("front.restsOn", { figures: evidence.totalCount, sources: citations.totalCount })}
      </p>
    </li>
  );
}
