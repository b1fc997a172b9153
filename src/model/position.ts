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

export const PositionSubject = oneOf(
  "PositionSubject",
  "What a position can be on.",
  () => [AgendaItem, Grievance, Measure, Commitment, Agreement, Dispute] as const,
);

const VERBS: Record<Stance, Required<Pick<Translated, "en" | "es" | "fr">>> = {
  SUPPORTS: { en: "supports", es: "apoya", fr: "appuie" },
  OPPOSES: { en: "opposes", es: "se opone a", fr: "s'oppose à" },
  CONDITIONAL: { en: "sets conditions on", es: "condiciona", fr: "pose des conditions sur" },
  SEEKS_CHANGE: { en: "seeks a change of", es: "pide cambios en", fr: "demande des changements à" },
};

/** «Canada opposes: Rules of origin, 2026-03». */
const title: Derive<Translated> = ({ holder, on, stance, date }, other) => {
  const titleOf = (id: unknown) => (other(String(id))?.["title"] ?? {}) as Translated;
  return Object.fromEntries(
    Object.entries(VERBS[stance as Stance] ?? {}).map(([language, verb]) => {
      const inLanguage = (text: Translated) => text[language as keyof Translated] ?? text.en;
      return [language, `${inLanguage(titleOf(holder))} ${verb}: ${inLanguage(titleOf(on))}, ${date}`];
    }),
  );
};

@Kind({
  prefix: "pos",
  plural: "positions",
  description: "What a holder said of a subject, and when.",
  begins: ["date"],
  title,
})
export class Position extends Entity {
  @Property(Stance, "What the holder says.", { order: true })
  stance: Stance;
  @Property(partialDate, "When it was said.", { order: true })
  date: string;

  @Reference(Actor, "HELD_BY", "Who says it.", {
    inverse: "positions",
    inverseDescription: "The positions it took.",
    required: true,
  })
  holder: One<Actor>;
  @Reference(PositionSubject, "ON", "What it is said of.", {
    inverse: "positionsOn",
    inverseDescription: "The positions taken on it.",
    required: true,
  })
  on: One<AgendaItem | Grievance | Measure | Commitment | Agreement | Dispute>;
}
