import { oneOf } from "./describe";
import { Country } from "./country";
import { Organization } from "./organization";

/** Who acts: a country or an organization. */
export const Actor = oneOf("Actor", "Who acts: a country or an organization.", () => [Country, Organization] as const);
export type Actor = Country | Organization;
