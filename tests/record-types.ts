/** The curated records as their files say them, read without the project's own code: what answers are checked against. */
export interface Records {
  countries: Country[];
  organizations: Organization[];
  agreements: Agreement[];
  chapters: Chapter[];
  commitments: Commitment[];
  sectors: Sector[];
  grievances: Grievance[];
  measures: Measure[];
  agendaItems: AgendaItem[];
  positions: Position[];
  disputes: Dispute[];
  events: Event[];
  series: Series[];
  observations: Observation[];
  conflicts: Conflict[];
  sources: Source[];
  dataset: Record<string, string>;
}

/** What all records have; a key that is not there means unknown or none. */
export interface AnyRecord {
  id: string;
  /** The title of a source is a plain text; positions, observations and conflicts have none. */
  title?: Titles | string;
  translated?: string[];
  aliases?: string[];
  summary?: string;
  confidence?: string;
  note?: string;
  retiredIds?: string[];
  citations?: Citation[];
}

export type Titles = Partial<Record<"en" | "es" | "fr", string>>;

export interface Citation {
  source: string;
  locator: string;
  supports?: string[];
}

interface Titled extends AnyRecord {
  title: Titles;
}

interface WithStatus extends Titled {
  status: string;
  statusAsOf: string;
}

type Dates<Name extends string> = Partial<Record<Name, string>>;

export interface Country extends Titled, Record<"iso2" | "iso3", string> {
  party: boolean;
}

export interface Organization extends Titled, Dates<"country" | "parent"> {
  kind: string;
}

export interface Agreement extends WithStatus, Partial<Record<"extension" | "replaces" | "relatedTo", string>> {
  kind: string;
  termYears?: number;
  chapterCount?: number;
  dates?: Dates<"signed" | "amended" | "inForce" | "ended" | "expires">;
  parties?: string[];
}

export interface Chapter extends Titled {
  number: number;
  agreement: string;
}

export interface Commitment extends Titled, Partial<Record<"article" | "chapter", string>> {
  articleVerified: boolean;
  agreement: string;
  bindsParties: string[];
  sectors?: string[];
}

export interface Sector extends Titled, Partial<Record<"hsChapters" | "naics", string[]>> {
  parent?: string;
}

type GrievanceLists = "sectors" | "commitments" | "measures" | "agendaItems" | "disputes" | "evidence";

export interface Grievance extends WithStatus, Partial<Record<GrievanceLists, string[]>> {
  firstRaised?: string;
  settledOn?: string;
  settlement?: string;
  partOf?: string;
  raisedBy: string[];
  against: string[];
}

/** How one measure acts on another. */
export type Relation =
  "replaces" | "amends" | "repeals" | "suspends" | "extends" | "implements" | "retaliatesAgainst" | "relieves";

export interface MeasureRelation {
  measure: string;
  from?: string;
  note?: string;
}

export interface Rate extends Partial<Record<"percent" | "percentMax" | "amount", number>> {
  currency?: string;
  per?: string;
  applies: string;
  scope: string;
  from?: string;
  until?: string;
  scheduled?: boolean;
  quota?: { volume: number; unit: string; side: string };
}

type MeasureDates = Dates<"announced" | "published" | "inForce" | "observedFrom" | "suspended" | "expires" | "ended">;

export interface Measure extends WithStatus, Partial<Record<Relation, MeasureRelation[]>> {
  kind: string;
  legalBasis?: string;
  dates?: MeasureDates;
  generalKnowledge?: string[];
  jurisdiction: string;
  enactedBy?: string[];
  affects?: string[];
  sectors?: string[];
  rates?: Rate[];
}

export interface AgendaItem extends WithStatus {
  proposedBy: string[];
  sectors?: string[];
}

export interface Position extends AnyRecord, Record<"holder" | "on" | "stance" | "date", string> {}

type DisputeDates =
  | "petitionedOn"
  | "requestedOn"
  | "remediationAgreedOn"
  | "panelRequestedOn"
  | "panelComposedOn"
  | "reportedOn"
  | "reportPublicOn"
  | "resolvedOn";
type DisputeLists = "complainants" | "thirdParties" | "petitioners" | "commitments" | "measures" | "sectors";

export interface Dispute extends WithStatus, Dates<DisputeDates>, Partial<Record<DisputeLists, string[]>> {
  kind: string;
  forum: string;
  caseNumber?: string;
  caseNumberVerified?: boolean;
  prevailing?: string;
  compliance?: string;
  outcome: string;
  petitionersOther?: string[];
  selfInitiated?: boolean;
  facility?: { name: string; city?: string; state: string };
  respondent: string;
  company?: string;
  panellists?: { name: string; role: string; appointedBy?: string }[];
}

export interface Event extends Titled {
  kind: string;
  date: string;
  endDate?: string;
  scheduled?: boolean;
  actors?: string[];
  about: string[];
}

type SeriesTerms = "indicator" | "transformation" | "partnerScope" | "frequency" | "basis" | "valuation";

export interface Series extends Titled, Record<SeriesTerms, string> {
  product?: string;
  adjustment: string;
  prices: string;
  unit: string;
  scale: number;
  edition: string;
  vintage?: string;
  publisher: string;
  reporter: string;
  partner?: string;
  sector?: string;
  compiledBy?: string;
  observations: Observation[];
}

export interface Observation extends AnyRecord {
  period: string;
  periodRange?: { from: string; to: string };
  value: number;
  vintage: string;
  qualifier?: string;
  computed?: boolean;
  /** The id of the series in whose file it stands; not in the file itself. */
  series: string;
}

export interface ConflictVersion {
  value: string;
  chosen?: boolean;
  note?: string;
  observation?: string;
  citations?: Citation[];
}

export interface Conflict extends AnyRecord {
  about: string;
  field: string;
  cause?: string;
  resolution?: string;
  reason: string;
  versions: ConflictVersion[];
}

export interface Source extends AnyRecord, Record<"publisher" | "published" | "type" | "language", string> {
  title: string;
  publishedApprox?: boolean;
  url?: string;
}
