import { Actor } from "./actors";
import { AgendaItem } from "./agenda-item";
import { Agreement } from "./agreement";
import { Commitment } from "./commitment";
import type { Derive, One, Translated, ValueOf } from "./describe";
import { enumeration, Kind, oneOf, partialDate, Property, Reference } from "./describe";
import { Dispute } from "./dispute";
import { Entity } from "./entity";
import { Grievance } from "./grievance";
import { Measure } from "./measure";

export const Stance = enumeration("Stance", "What a holder says of a subject.", {
  SUPPORTS: "Wants it; on a grievance: makes or backs the complaint.",
  OPPOSES: "Rejects it; on a grievance: rejects the complaint; on a dispute: rejects the finding.",
  CONDITIONAL: "Depends on terms given in the summary.",
  SEEKS_CHANGE: "Wants it altered or settled; on a grievance: asks for a named remedy.",
});
export type Stance = ValueOf<typeof Stance>;

const PositionSubject = oneOf(
  "PositionSubject",
  "What a position can be on.",
  () => [AgendaItem, Grievance, Measure, Commitment, Agreement, Dispute] as const,
);

type Verb = Required<Pick<Translated, "en" | "es" | "fr">>;

const VERBS: Record<Stance, Verb> = {
  SUPPORTS: { en: "supports", es: "apoya", fr: "appuie" },
  OPPOSES: { en: "opposes", es: "se opone a", fr: "s'oppose à" },
  CONDITIONAL: { en: "sets conditions on", es: "condiciona", fr: "pose des conditions sur" },
  SEEKS_CHANGE: { en: "seeks a change of", es: "pide cambios en", fr: "demande des changements à" },
};

/** On a complaint and on a case the same stances mean something else: to back a complaint is not to want its subject. */
const VERBS_ON: Record<string, Partial<Record<Stance, Verb>>> = {
  grv: {
    SUPPORTS: { en: "backs the complaint", es: "respalda la queja", fr: "appuie la plainte" },
    OPPOSES: { en: "rejects the complaint", es: "rechaza la queja", fr: "rejette la plainte" },
    SEEKS_CHANGE: { en: "seeks a remedy", es: "pide un remedio", fr: "demande un remède" },
  },
  dsp: { OPPOSES: { en: "rejects the finding", es: "rechaza la resolución", fr: "rejette la décision" } },
};

/** «Canada opposes: Rules of origin, 2026-03». */
const title: Derive<Translated> = ({ holder, on, stance, date }, other) => {
  const titleOf = (id: unknown) => (other(String(id))?.["title"] ?? {}) as Translated;
  const verb = VERBS_ON[String(on).split("-")[0]!]?.[stance as Stance] ?? VERBS[stance as Stance];
  const inLanguage = (text: Translated, language: string) => text[language as keyof Translated] ?? text.en;
  const words = (language: keyof Verb) =>
    `${inLanguage(titleOf(holder), language)} ${verb[language]}: ${inLanguage(titleOf(on), language)}, ${date}`;
  return verb ? { en: words("en"), es: words("es"), fr: words("fr") } : {};
};

const nextDate: Derive<string | null> = ({ holder, on, date }, { all }) => {
  const later = all("pos").filter(
    (other) => other["holder"] === holder && other["on"] === on && after(other["date"], date),
  );
  return later.map((other) => String(other["date"])).sort(byFirstDay)[0] ?? null;
};

/** By the first day, then the wider range first, which is the order of the strings. */
const byFirstDay = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const after = (one: unknown, other: unknown) => byFirstDay(String(one), String(other)) > 0;

@Kind({
  prefix: "pos",
  plural: "positions",
  description: "What a holder said of a subject, and when.",
  span: { begins: ["date"], ends: ["until"] },
  title,
})
export class Position extends Entity {
  @Property(Stance, "What the holder says.", { order: true })
  stance: Stance;
  @Property(partialDate, "When it was said.", { order: true, happening: "TOOK_POSITION" })
  date: string;

  @Property(
    partialDate,
    "The date of the holder's next position on the same subject, which takes the place of this one; null: it is the newest.",
    { optional: true, order: true, derive: nextDate },
  )
  until: string | null;

  @Reference(Actor, "HELD_BY", "Who says it.", {
    reads: ["is held by", "holds"],
    inverse: "positions",
    inverseDescription: "The positions it took.",
    required: true,
  })
  holder: One<Actor>;
  @Reference(PositionSubject, "ON", "What it is said of.", {
    reads: ["is taken on", "is the subject of"],
    inverse: "positionsOn",
    inverseDescription: "The positions taken on it.",
    required: true,
  })
  on: One<AgendaItem | Grievance | Measure | Commitment | Agreement | Dispute>;
}
