import { Country } from "./country";
import type { Curated, One, ValueOf } from "./describe";
import { enumeration, Kind, membership, Property, Reference } from "./describe";
import { Entity } from "./entity";

export const OrganizationKind = enumeration("OrganizationKind", "What an organization is.", {
  GOVERNMENT: "A head of government, minister or ambassador.",
  GOVERNMENT_AGENCY: "A ministry, department or agency.",
  LEGISLATURE: "A parliament, a chamber or a committee of one.",
  LEGISLATOR_GROUP: "Legislators who speak together.",
  COURT: "A court or tribunal.",
  REGULATOR: "An independent regulator.",
  STATE_ENTERPRISE: "An enterprise owned by the state.",
  SUBNATIONAL_GOVERNMENT: "A state, a province or its agency.",
  INTERNATIONAL_BODY: "A body of several countries.",
  LABOR_UNION: "A union or federation of unions.",
  INDUSTRY_ASSOCIATION: "An association of producers, traders or employers.",
  COMPANY: "A company.",
  COMPANY_GROUP: "Companies that act together.",
  THINK_TANK: "A research institute.",
  NGO: "A non-governmental organization.",
});
export type OrganizationKind = ValueOf<typeof OrganizationKind>;

/** Those that speak for a country's executive; legislatures, courts and provinces speak for themselves. */
const GOVERNMENT_KINDS: readonly unknown[] = [
  "GOVERNMENT",
  "GOVERNMENT_AGENCY",
  "REGULATOR",
] satisfies OrganizationKind[];

const side = ({ country }: Curated) => (typeof country === "string" ? [country] : []);

@Kind({
  prefix: "org",
  plural: "organizations",
  description: "An agency, legislature, court, union, association, company or other body.",
})
export class Organization extends Entity {
  @Property(OrganizationKind, "What it is.", { order: true })
  kind: OrganizationKind;
  @Property(membership, "On the side of one of these countries: based in it.", { filterOnly: true, derive: side })
  side: readonly string[];
  @Property(membership, "The government of one of these countries: an agency or regulator of it.", {
    filterOnly: true,
    derive: (record) => (GOVERNMENT_KINDS.includes(record["kind"]) ? side(record) : []),
  })
  government: readonly string[];

  @Reference(
    () => Country,
    "BASED_IN",
    "The country it is based in; null for international bodies and multinationals.",
    {
      reads: ["is based in", "is home to"],
      inverse: "organizations",
      inverseDescription: "The organizations based in the country.",
    },
  )
  country: One<Country>;
  @Reference(() => Organization, "PART_OF", "The organization it is a part of.", {
    tree: true,
    reads: ["is part of", "includes"],
    inverse: "units",
    inverseDescription: "The organizations that are parts of it.",
  })
  parent: One<Organization>;
}
