import type { Operation } from "../../api/use-answer";
import type { FrontPage } from "./front-page.operation";

/** What the API answers for the front page. */
export type FrontAnswer = typeof FrontPage extends Operation<infer Data, infer _> ? Data : never;
export type ReviewEvent = FrontAnswer["review"]["nodes"][number];
export type LatestEvent = FrontAnswer["latest"]["nodes"][number];
export type AgendaEntry = FrontAnswer["agenda"]["nodes"][number];
export type Subject = FrontAnswer["standings"]["subjects"][number];
export type Complaint = FrontAnswer["complaints"]["nodes"][number];
export type Party = FrontAnswer["parties"]["nodes"][number];

/** Records in the order of a list of their ids; what is not there is left out. */
export const inOrder = <Each extends { readonly id: string }>(ids: readonly string[], records: readonly Each[]) =>
  ids.flatMap((wanted) => records.filter(({ id }) => id === wanted));
