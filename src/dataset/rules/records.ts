import { Chapter } from "../../model/chapter";
import { Commitment } from "../../model/commitment";
import { Country } from "../../model/country";
import { Grievance } from "../../model/grievance";
import { Sector } from "../../model/sector";
import { each } from "./rule";

/** The places in a list of texts that do not have a form. */
const misfits = (name: string, texts: readonly string[] | undefined, form: RegExp) =>
  (texts ?? []).flatMap((text, i) => (form.test(text) ? [] : [`${name}.${i}`]));

/** Rules of kinds that have few. */
export const recordRules = [
  each(Country, "must be a code of ISO 3166-1, in capitals", ({ iso2, iso3 }) => [
    ...(/^[A-Z]{2}$/.test(iso2!) ? [] : ["iso2"]),
    ...(/^[A-Z]{3}$/.test(iso3!) ? [] : ["iso3"]),
  ]),
  each(Chapter, "must end the id", ({ id, number }) => id !== `ch-${number}` && "number"),
  each(
    Commitment,
    "is true though there is no article",
    ({ article, articleVerified }) => articleVerified && !article && "articleVerified",
  ),
  each(Sector, "must be a chapter of the Harmonized System, 01 to 99", ({ hsChapters }) =>
    misfits("hsChapters", hsChapters, /^(0[1-9]|[1-9]\d)$/),
  ),
  each(Sector, "must be a NAICS code, of two to six digits", ({ naics }) => misfits("naics", naics, /^\d{2,6}$/)),
  each(
    Grievance,
    "goes with settledOn: both are there, or none",
    ({ settledOn, settlement }) => !settledOn !== !settlement && "settlement",
  ),
  each(
    Grievance,
    "is there though the status is neither RESOLVED nor PARTLY_RESOLVED",
    ({ settledOn, status }) => settledOn && !["RESOLVED", "PARTLY_RESOLVED"].includes(status!) && "settledOn",
  ),
  each(
    Grievance,
    "is RESOLVED without settledOn",
    ({ settledOn, status }) => status === "RESOLVED" && !settledOn && "status",
  ),
];
