import type { SearchField } from "../../model/describe";
import { constantCase } from "../fields";
import type { SearchDocument } from "./documents";
import type { FragmentPart } from "./fragment";
import { bestText, fragmentOf } from "./fragment";
import type { Match } from "./matching";
import type { Exact } from "./names";
import { FIELDS } from "./search-index";

/** A record found, with why; what is not selected is not worked out. */
export class Hit {
  constructor(
    private readonly document: SearchDocument,
    readonly score: number,
    private readonly exact: Exact | null,
    private readonly matches: readonly Match[],
  ) {}

  get id(): string {
    return this.document.id;
  }

  /** By its name in EntityKind. */
  get kind(): string {
    return constantCase(this.document.kind.name);
  }

  /** The field that names the record exactly; else the one that has the most of the words, the better first. */
  get field(): SearchField {
    if (this.exact) return this.exact.field;
    const count = (field: SearchField) =>
      this.matches.filter((match) => Object.values(match).some((fields) => fields.includes(field))).length;
    return FIELDS.reduce((best, field) => (count(field) > count(best) ? field : best));
  }

  /** The text of that field that has the most of the words, marked. */
  get fragment(): FragmentPart[] {
    const { field } = this;
    const terms = new Set(this.matches.flatMap((match) => Object.keys(match)));
    const texts = this.document.texts.filter((text) => text.field === field);
    return fragmentOf(bestText(texts, terms).text, terms);
  }
}
