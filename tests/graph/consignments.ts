import { kinds } from "../../src/model";
import { Actor } from "../../src/model/actors";
import { Country } from "../../src/model/country";
import type { Many, One, ValueOf } from "../../src/model/describe";
import {
  decimal,
  enumeration,
  flag,
  Kind,
  listOf,
  makeModel,
  membership,
  Nested,
  Part,
  partialDate,
  Property,
  Reference,
  Relationship,
  text,
  whole,
} from "../../src/model/describe";
import { Entity } from "../../src/model/entity";
import { RecordPart } from "../../src/model/part";
import { datasetOf } from "./service";

const Mode = enumeration("TransportMode", "How goods travel.", { RAIL: "By rail.", ROAD: "By road." });
type Mode = ValueOf<typeof Mode>;

class Route {
  @Property(text, "Where it starts.", { order: true })
  from: string;
  @Property(text, "Where it ends.", { optional: true, order: true })
  to: string | null;
}

class Handling {
  @Property(decimal, "What was paid.")
  fee: number;
  @Property(listOf(text), "Papers shown.", { optional: true })
  papers: readonly string[];
}

@Part({ description: "A crate of a consignment." })
class Crate extends RecordPart {
  @Property(whole, "Its weight, in kilograms.", { order: true })
  weight: number;
  @Reference(() => Country, "ORIGINATES_IN", "Where its goods are from.", {
    reads: ["has a crate from", "is the origin of a crate of"],
    inverse: "cratesOriginating",
    inverseDescription: "The crates whose goods are from the country.",
  })
  origin: One<Country>;
}

@Kind({
  prefix: "cns",
  plural: "consignments",
  description: "Goods that travel together: one of each that can be said.",
})
class Consignment extends Entity {
  @Property(Mode, "How it travels.", { order: true })
  mode: Mode;
  @Property(decimal, "Its value.", { optional: true, order: true })
  value: number | null;
  @Property(flag, "Whether it is sealed.", { optional: true, order: true })
  sealed: boolean | null;
  @Property(partialDate, "When it arrived.", { optional: true, order: true })
  arrivedOn: string | null;
  @Property(listOf(Mode), "Other ways it could take.", { optional: true })
  others: readonly Mode[];
  @Property(whole, "How many crates it has.", {
    order: true,
    derive: ({ crates }) => (crates as readonly unknown[]).length,
  })
  crateCount: number;
  @Property(membership, "From one of these countries.", {
    filterOnly: true,
    derive: ({ exporter }) => [String(exporter)],
  })
  fromCountry: readonly string[];
  @Nested(Route, "Its way.")
  route: Route | null;

  @Reference(() => Country, "EXPORTED_BY", "Whence it comes.", {
    reads: ["is exported by", "exported"],
    inverse: "consignments",
    inverseDescription: "The consignments from the country.",
    required: true,
  })
  exporter: One<Country>;
  @Relationship(Actor, "HANDLED_BY", "Who handled it.", {
    reads: ["is handled by", "handled"],
    inverse: "consignmentsHandled",
    inverseDescription: "The consignments it handled.",
    edge: Handling,
  })
  handlers: Many<Actor, Handling>;
  @Relationship(() => Crate, "HAS_CRATE", "Its crates.", {
    reads: ["has the crate", "is a crate of"],
    inverse: "consignment",
    inverseDescription: "The consignment it belongs to.",
    parts: true,
  })
  crates: Many<Crate>;
}

/** The kinds, and one of each that can be said. */
export const model = makeModel(Entity, [...kinds, Consignment, Crate]);

export const records = datasetOf(model, {
  countries: [
    { id: "cty-can", title: { en: "Canada" }, iso2: "CA", iso3: "CAN", party: true },
    { id: "cty-mex", title: { en: "Mexico" }, iso2: "MX", iso3: "MEX", party: true },
  ],
  organizations: [{ id: "org-rail", title: { en: "Rail Company" }, kind: "COMPANY", country: "cty-can" }],
  consignments: [
    {
      id: "cns-cheese",
      title: { en: "Cheese" },
      mode: "RAIL",
      value: 12.5,
      sealed: true,
      arrivedOn: "2026-07",
      others: ["ROAD"],
      route: { from: "Québec", to: "Chicago" },
      exporter: "cty-can",
      handlers: [
        { actor: "cty-can", fee: 2 },
        { actor: "org-rail", fee: 7.25, papers: ["bill", "permit"] },
      ],
      crates: [{ weight: 40, origin: "cty-can" }, { weight: 30 }],
    },
    {
      id: "cns-cars",
      title: { en: "Cars" },
      mode: "ROAD",
      sealed: false,
      route: { from: "Puebla" },
      exporter: "cty-mex",
      handlers: [{ actor: "org-rail", fee: 1 }],
      crates: [{ weight: 900, origin: "cty-mex" }],
    },
    { id: "cns-corn", title: { en: "Corn" }, mode: "RAIL", value: -3, exporter: "cty-mex", crates: [] },
  ],
});
