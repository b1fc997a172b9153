import { useShared } from "../../address/use-shared";
import { useTerms } from "../../language/terms";
import type { Tie } from "./network";

/** Says a tie in words as one of its records sees it: «is raised by» from a complaint, «raised» from a country. */
export function useWords(): (tie: Tie, from: string) => string {
  const terms = useTerms();
  const { language } = useShared();
  return (tie, from) => {
    const isOut = from === tie.from;
    const exact = language === "en" ? (isOut ? tie.words : tie.wordsBack) : null;
    return exact ?? terms.relationship(tie.relationship, isOut ? "out" : "back");
  };
}
