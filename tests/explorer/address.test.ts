import { hrefOf } from "../../explorer/src/address/href";
import { preferredLanguage } from "../../explorer/src/address/shared";

describe("addresses", () => {
  test("a link carries language and day on, and what it says itself goes before", () => {
    const from = new URLSearchParams("lang=es&asOf=2025-03-04&certainty=SURE&where=x");
    expect(hrefOf("/data", {}, from)).toBe("/data?lang=es&asOf=2025-03-04&certainty=SURE");
    expect(hrefOf("/tables/measure", { where: '{"a":1}', after: null, asOf: "2026-01-01" }, from)).toBe(
      "/tables/measure?where=%7B%22a%22%3A1%7D&asOf=2026-01-01&lang=es&certainty=SURE",
    );
    expect(hrefOf("/", {}, new URLSearchParams())).toBe("/");
  });

  test.each([
    [["es-MX", "en"], "es"],
    [["de-DE", "fr-CA", "en"], "fr"],
    [["de", "pt"], "en"],
    [[], "en"],
  ] as const)("a reader of %j is spoken to in %s", (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });
});
