import { fold, foldPart } from "../../src/model/describe";

test.each([
  ["Québec", "quebec"],
  ["SECRETARÍA DE ECONOMÍA", "secretaria de economia"],
  ["Ñandú", "nandu"],
  ["Cœur", "cœur"],
  ["l’Accord", "l'accord"],
  ["2025–2026", "2025-2026"],
  ["  two   spaces\tand a tab ", "two spaces and a tab"],
  ["ﬁnal", "final"],
])("%j is compared as %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("a part of a text keeps the spaces around it", () => {
  expect([foldPart(" Lait "), foldPart("El  Ñ")]).toEqual([" lait ", "el n"]);
});
