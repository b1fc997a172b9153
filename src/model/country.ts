import { flag, Kind, membership, Property, text } from "./describe";
import { Entity } from "./entity";

@Kind({ prefix: "cty", plural: "countries", description: "A country (ISO 3166), a Party to the Agreement or not." })
export class Country extends Entity {
  @Property(text, "ISO 3166-1 alpha-2 code.", { order: true, search: "NUMBER" })
  iso2: string;
  @Property(text, "ISO 3166-1 alpha-3 code.", { order: true, search: "NUMBER" })
  iso3: string;
  @Property(flag, "True for the three Parties to the Agreement.", { order: true })
  party: boolean;
  @Property(membership, "On the side of one of these countries: the country itself.", {
    filterOnly: true,
    derive: ({ id }) => [id],
  })
  side: readonly string[];
  @Property(membership, "The government of one of these countries: the country itself.", {
    filterOnly: true,
    derive: ({ id }) => [id],
  })
  government: readonly string[];
}
