import type { KindName } from "./kinds";

/** How a kind looks everywhere: a shape of its own, and the colour of its family. */
export interface Look {
  /** A path in a square of 16 by 16. */
  readonly shape: string;
  /** The name of a colour of the palette. */
  readonly colour: string;
}

/** Shapes are told apart without their colours: no two are alike. */
export const looks: Readonly<Record<KindName, Look>> = {
  COUNTRY: { colour: "actor", shape: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z" },
  ORGANIZATION: { colour: "actor", shape: "M2 2h12v12H2Z" },
  AGREEMENT: { colour: "law", shape: "M3 1h7l4 4v10H3Z M10 1v4h4" },
  CHAPTER: { colour: "law", shape: "M1 3h6v11H1Z M9 3h6v11H9Z" },
  COMMITMENT: { colour: "law", shape: "M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3Z" },
  SECTOR: { colour: "sector", shape: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z" },
  GRIEVANCE: { colour: "complaint", shape: "M8 1l7.5 14H.5Z" },
  MEASURE: { colour: "measure", shape: "M8 .5L15.5 8 8 15.5.5 8Z" },
  AGENDA_ITEM: { colour: "politics", shape: "M1 2h14v3H1Z M1 6.5h14v3H1Z M1 11h14v3H1Z" },
  POSITION: { colour: "politics", shape: "M1 2h14v9H8l-4 4v-4H1Z" },
  DISPUTE: { colour: "complaint", shape: "M1 2l7 6-7 6Z M15 2L8 8l7 6Z" },
  EVENT: { colour: "time", shape: "M8 .8l2.1 4.9 5.4.4-4.1 3.5 1.3 5.2L8 12l-4.7 2.8 1.3-5.2L.5 6.1l5.4-.4Z" },
  SERIES: { colour: "figure", shape: "M1 15V9h4v6Z M6 15V5h4v10Z M11 15V1h4v14Z" },
  OBSERVATION: { colour: "figure", shape: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z" },
  CONFLICT: { colour: "evidence", shape: "M3 1l5 5 5-5 2 2-5 5 5 5-2 2-5-5-5 5-2-2 5-5-5-5Z" },
  SOURCE: { colour: "evidence", shape: "M3 1h10v14l-5-4-5 4Z" },
};
