import { useIntl } from "react-intl";
import type { Kind } from "../../kinds/kinds";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { isDate } from "./dates";
import { meaningOf } from "./meaning";
import type { Meaning } from "./meaning";
import type { Condition } from "./where";

/** A condition in words: what is asked about, and what of it. */
export interface Words {
  readonly field: string;
  readonly says: string;
}

/** The ids of the records that conditions name. */
export function idsNamed(kind: Kind, conditions: readonly Condition[]): readonly string[] {
  const named = conditions.flatMap(({ path, comparison }) => {
    const { type } = meaningOf(kind, path).leaf;
    return type === "record" || type === "member" ? [comparison["eq"], comparison["in"]].flat() : [];
  });
  return [...new Set(named.filter((each) => typeof each === "string"))].sort();
}

/** Says conditions of a kind's table in words; records by their titles, as far as these are there. */
export function useWords(kind: Kind, titles: ReadonlyMap<string, string>): (condition: Condition) => Words {
  const say = useText();
  const terms = useTerms();
  const { date, number } = useFormats();
  const { formatList } = useIntl();

  function valueText({ leaf: { type, of } }: Meaning, value: unknown): string {
    const text = String(value);
    if (type === "enum") return terms.value(of!, text);
    // A `where` written by hand may say anything.
    if (type === "date") return isDate(text) ? date(text) : text;
    if (type === "number") return number(Number(value));
    if (type === "boolean") return say(value ? "tables.yes" : "tables.no");
    if (type === "record" || type === "member") return titles.get(text) ?? text;
    return `«${text}»`;
  }

  function operatorText(meaning: Meaning, operator: string, operand: unknown): string {
    if (operator === "isNull" || operator === "isEmpty") return say(operand ? "tables.says.none" : "tables.says.any");
    if (operator === "none" || operator === "some" || operator === "is") {
      return say(operator === "none" ? "tables.says.none" : "tables.says.any");
    }
    const list = [operand].flat();
    const values = formatList(
      list.map((value) => valueText(meaning, value)),
      { type: "disjunction" },
    );
    const { type, membership } = meaning.leaf;
    switch (operator) {
      case "eq":
      case "in":
      case "has":
      case "hasAny":
        if (list.length === 0) return say("tables.says.nothing");
        return membership ? say(`tables.says.${membership as "within" | "side" | "government"}`, { values }) : values;
      case "contains":
      case "startsWith":
      case "overlaps":
        return say(`tables.says.${operator}`, { values });
      case "lt":
      case "lte":
      case "gt":
      case "gte":
        return type === "date"
          ? say(`tables.says.date.${operator}`, { values })
          : say(`tables.says.number.${operator}`, { values });
      default:
        return values;
    }
  }

  return ({ path, comparison }) => {
    const meaning = meaningOf(kind, path);
    const field = meaning.steps.map(({ name, type }) => terms.field(name, type)).join(" › ");
    const { gte, lte, ...others } = comparison;
    const between = gte !== undefined && lte !== undefined;
    const said = Object.entries(between ? others : comparison).map(([operator, operand]) =>
      operatorText(meaning, operator, operand),
    );
    if (between) {
      const [from, to] = [valueText(meaning, gte), valueText(meaning, lte)];
      said.unshift(
        from === to ? say("tables.says.during", { values: from }) : say("tables.says.between", { from, to }),
      );
    }
    if (said.length === 0 && meaning.branch) said.push(terms.kind(meaning.branch));
    return { field: field || terms.kind(kind.name), says: said.join("; ") };
  };
}
