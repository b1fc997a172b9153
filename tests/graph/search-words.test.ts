import fc from "fast-check";
import { fragmentOf } from "../../src/graph/search/fragment";
import { Vocabulary } from "../../src/graph/search/vocabulary";
import { compact, compoundsOf, termsOf } from "../../src/graph/search/words";

const terms = (text: string) =>
  termsOf(compoundsOf(text))
    .map(({ term }) => term)
    .join(" ");

describe("the words of a text", () => {
  test.each([
    ["CANADÁ Nuñez Ünal", "canada nunez unal", "case and accents"],
    ["Ma\u0301laga Malaga", "malaga malaga", "accents as signs of their own"],
    ["bois d'œuvre, bœuf, Straße, Ærø", "bois oeuvre boeuf strasse aero", "ligatures"],
    ["ＭＥＣ ﬁne", "mec fine", "wide letters and printed ligatures"],
    ["l'acier l’acier d'alliage qu'un jusqu'à", "acier acier alliage", "French elisions, and small words after them"],
    ["Canada's workers' pay", "canada workers pay", "English genitives"],
    ["O'Brien", "obrien", "an apostrophe inside a name"],
    ["the tariffs on steel and of the", "tariffs steel", "small words"],
    ["T-MEC, T–MEC; T\u2011MEC", "tmec tmec tmec", "a letter before a hyphen, a dash, a hard hyphen"],
    ["U.S. and P.E.I. or Î.-P.-É.", "us pei ipe", "letters with points"],
    ["class a", "class", "a letter by itself"],
    ["roll-up", "roll up =rollup", "two words with a hyphen, and what they are in one"],
    ["US-Canada-Mexico", "us canada mexico =uscanada =uscanadamexico =canadamexico", "three"],
    ["U.S.-Canada", "us canada =uscanada", "letters with points in a compound"],
    ["34.7.1", "34 7 1 =34.7 =34.7.1 =7.1", "a number of parts, and its parts"],
    ["Annex 31-A", "annex 31a", "a number with a letter"],
    ["C-202 A-201-820", "c202 a201 820 =a201.820", "a letter with a number"],
    ["3.A.2", "3 a2 =3a2", "a letter between numbers"],
    ["WT/DS635", "wt ds635 =wtds635", "a slash"],
    ["6.1%, US$14", "6 1 =6.1 us 14", "signs that tie nothing"],
    ["tar\u00adiff", "tar iff =tariff", "a soft hyphen"],
    ["a-b-c-d", "abcd", "letters only"],
    [
      "one-two-three-four-five-six-seven",
      "one two three four five six seven =onetwothreefourfivesixseven",
      "a long one",
    ],
    ["  … ¿? «» ", "", "nothing but signs"],
  ])("%s: %s (%s)", (text, expected) => {
    expect(terms(text)).toBe(expected);
  });

  test.each([
    ["T-MEC", "tmec"],
    ["t mec", "tmec"],
    ["34.7", "34.7"],
    ["34-7", "34.7"],
    ["347", "347"],
    ["Règles d'origine", "reglesorigine"],
    ["The Rules of Origin", "therulesoforigin"],
    ["règles d'", "regles"],
    ["…", ""],
  ])("%s in one piece is %s", (text, expected) => {
    expect(compact(text)).toBe(expected);
  });
});

test("a vocabulary knows its terms and how they begin", () => {
  const vocabulary = new Vocabulary(["steel", "acier", "aceros", "steel", "10.12"]);
  expect(["steel", "acier", "10.12"].map((term) => vocabulary.has(term))).toEqual([true, true, true]);
  expect(["stee", "zinc", "", "steels", "acie"].map((term) => vocabulary.has(term))).toEqual(Array(5).fill(false));
  expect(["ste", "ac", "10", "steel"].map((term) => vocabulary.begins(term))).toEqual(Array(4).fill(true));
  expect(["b", "zinc", "steels", "0"].map((term) => vocabulary.begins(term))).toEqual(Array(4).fill(false));
  expect(new Vocabulary([]).begins("a")).toBe(false);
});

describe("a fragment", () => {
  const marked = (text: string, ...found: string[]) =>
    fragmentOf(text, new Set(found))
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join("");

  test.each([
    ["Règles d'origine du T-MEC", ["origine", "tmec"], "Règles d'[origine] du [T-MEC]"],
    ["Canada–US roll-up", ["=canadaus", "us"], "[Canada–US] roll-up"],
    ["steel, STEEL; steels", ["steel"], "[steel], [STEEL]; steels"],
    ["nothing here", ["steel"], "nothing here"],
    ["grv-ca-dairy-access", ["=grvcadairyaccess"], "[grv-ca-dairy-access]"],
  ])("%s with %j: %s", (text, found, expected) => {
    expect(marked(text, ...found)).toBe(expected);
  });

  test("of a long text is cut at words, where the most is marked", () => {
    const filler = "word ".repeat(60);
    const found = marked(`${filler}steel ${filler}steel and aluminium ${filler}`, "steel", "aluminium");
    expect(found).toMatch(/^…word (word )*\[steel\] and \[aluminium\] (word )*word…$/);
    expect(found.replace(/[[\]]/g, "").length).toBeLessThanOrEqual(160);
  });

  const word = fc.constantFrom(
    "steel",
    "acier",
    "T-MEC",
    "34.7",
    "l'offre",
    "œuvre",
    "Québec",
    "a",
    "de",
    "x".repeat(170),
  );
  const sign = fc.constantFrom(" ", ", ", " – ", "\n", "; ", " (");
  const text = fc.array(fc.tuple(word, sign), { minLength: 1, maxLength: 80 }).map((all) => all.flat().join("").trim());
  const chosen = fc.subarray(["steel", "acier", "tmec", "=34.7", "34", "offre", "oeuvre", "quebec"]);

  test("is part of its text, marks whole words of those found, and leaves out none that it shows", () => {
    fc.assert(
      fc.property(text, chosen, (text, chosen) => {
        const parts = fragmentOf(text, new Set(chosen));
        const whole = parts.map((part) => part.text).join("");
        expect(whole.length).toBeLessThanOrEqual(160);
        expect(parts.length).toBeLessThanOrEqual(25);
        expect(text).toContain(whole.replace(/^…|…$/g, ""));
        expect(whole.startsWith("…")).toBe(!text.startsWith(whole.replace(/…$/, "")));
        for (const part of parts) {
          expect(part.text).not.toBe("");
          const has = termsOf(compoundsOf(part.text)).some(({ term }) => chosen.includes(term));
          if (part.marked || parts.length < 24) expect(has).toBe(part.marked);
        }
        if (termsOf(compoundsOf(text)).some(({ term }) => chosen.includes(term))) {
          expect(parts.some((part) => part.marked)).toBe(true);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
