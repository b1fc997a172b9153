import { formatsIn, momentOf } from "../../explorer/src/language/locale";

/** Blanks that do not break are not told apart by eye: a reader of this file sees plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const LOCALES = ["en-US", "es-MX", "fr-CA"] as const;
const [en, es, fr] = LOCALES.map(formatsIn) as [
  ReturnType<typeof formatsIn>,
  ReturnType<typeof formatsIn>,
  ReturnType<typeof formatsIn>,
];

describe("formats", () => {
  test.each([
    ["2026", "2026", "2026", "2026"],
    ["2026-07", "July 2026", "julio de 2026", "juillet 2026"],
    ["2026-07-04", "July 4, 2026", "4 de julio de 2026", "4 juillet 2026"],
    ["2026-07-01", "July 1, 2026", "1 de julio de 2026", "1er juillet 2026"],
    ["2024-02-29", "February 29, 2024", "29 de febrero de 2024", "29 février 2024"],
    ["2025-08-11", "August 11, 2025", "11 de agosto de 2025", "11 août 2025"],
  ])("the date %s is as precise as it is known", (date, inEnglish, inSpanish, inFrench) => {
    expect([en.date(date), es.date(date), fr.date(date)].map(plain)).toEqual([inEnglish, inSpanish, inFrench]);
  });

  test("a date does not move with the place of the reader", () => {
    expect(momentOf("2026").toISOString()).toBe("2026-01-01T00:00:00.000Z");
    expect(momentOf("2026-07").toISOString()).toBe("2026-07-01T00:00:00.000Z");
    expect(momentOf("2026-12-31").toISOString()).toBe("2026-12-31T00:00:00.000Z");
  });

  test("a short date keeps its precision", () => {
    expect([en.shortDate("2026"), en.shortDate("2026-09"), en.shortDate("2026-09-01")]).toEqual([
      "2026",
      "Sep 2026",
      "Sep 1, 2026",
    ]);
    expect(plain(fr.shortDate("2026-09-01"))).toMatch(/^1er sept\. 2026$/);
  });

  test.each([
    ["171.809", "171.809", "171.809", "171,809"],
    ["-171809.50", "-171,809.50", "-171,809.50", "-171 809,50"],
    // One more than a number holds exactly, 2^53.
    ["9007199254740993", "9,007,199,254,740,993", "9,007,199,254,740,993", "9 007 199 254 740 993"],
    ["0.1234567890123456789", "0.1234567890123456789", "0.1234567890123456789", "0,1234567890123456789"],
    ["25", "25", "25", "25"],
  ])("the decimal %s keeps every digit", (value, inEnglish, inSpanish, inFrench) => {
    expect([en.decimal(value), es.decimal(value), fr.decimal(value)].map(plain)).toEqual([
      inEnglish,
      inSpanish,
      inFrench,
    ]);
  });

  test("numbers and shares are written as the reader's country does", () => {
    expect([en, es, fr].map(({ number }) => plain(number(12_345.5)))).toEqual(["12,345.5", "12,345.5", "12 345,5"]);
    expect([en, es, fr].map(({ percent }) => plain(percent(0.125)))).toEqual(["12.5%", "12.5%", "12,5 %"]);
    expect(en.percent(1)).toBe("100%");
  });
});
