import type { KindName } from "../../explorer/src/kinds/kinds";
import { kindNamed } from "../../explorer/src/kinds/kinds";
import { whereOfGroup } from "../../explorer/src/rooms/tables/dimension-where";
import { conditionsOf, joined, whereOf } from "../../explorer/src/rooms/tables/where";

describe("a where as conditions", () => {
  test("values, groups of values and relationships", () => {
    const where = {
      status: { in: ["OPEN", "RESOLVED"] },
      dates: { inForce: { gte: "2025", lte: "2026" }, ended: { isNull: true } },
      sectors: { some: { within: { in: ["sec-dairy"] } } },
      measures: { none: {} },
      respondent: { is: { id: { eq: "cty-ca" } } },
      raisedBy: { some: { country: {} } },
    };
    const { plain, custom } = conditionsOf(where);
    expect(custom).toEqual([]);
    expect(plain).toEqual([
      { path: ["status"], comparison: { in: ["OPEN", "RESOLVED"] } },
      { path: ["dates", "inForce"], comparison: { gte: "2025", lte: "2026" } },
      { path: ["dates", "ended"], comparison: { isNull: true } },
      { path: ["sectors", "some", "within"], comparison: { in: ["sec-dairy"] } },
      { path: ["measures"], comparison: { none: {} } },
      { path: ["respondent", "is", "id"], comparison: { eq: "cty-ca" } },
      { path: ["raisedBy", "some", "country"], comparison: {} },
    ]);
    expect(whereOf({ plain, custom })).toEqual(where);
  });

  test("an and is its parts, and comes back where a field is asked for twice", () => {
    const where = {
      and: [
        { sectors: { some: { id: { eq: "sec-dairy" } } } },
        { sectors: { some: { id: { eq: "sec-steel" } } }, status: { eq: "OPEN" } },
      ],
    };
    const { plain, custom } = conditionsOf(where);
    expect(plain.map(({ comparison }) => comparison)).toEqual([
      { eq: "sec-dairy" },
      { eq: "sec-steel" },
      { eq: "OPEN" },
    ]);
    expect(whereOf({ plain, custom })).toEqual({
      sectors: { some: { id: { eq: "sec-dairy" } } },
      status: { eq: "OPEN" },
      and: [{ sectors: { some: { id: { eq: "sec-steel" } } } }],
    });
  });

  test.each([
    [{ or: [{ status: { eq: "OPEN" } }, { confidence: { eq: "HIGH" } }] }],
    [{ not: { status: { eq: "OPEN" } } }],
    // One measure that is both is not one measure each.
    [{ measures: { some: { kind: { eq: "TARIFF" }, status: { eq: "IN_FORCE" } } } }],
    [{ measures: { every: { status: { eq: "REPEALED" } } } }],
    [{ measures: { count: { gte: 2 } } }],
    [{ measures: { some: {}, every: { status: { eq: "REPEALED" } } } }],
    [{ measures: { none: { status: { eq: "REPEALED" } } } }],
    [{ measures: { some: { or: [{ kind: { eq: "TARIFF" } }] } } }],
    [{ nonsense: 3 }],
  ])("what is none is kept as it is: %j", (part) => {
    const { plain, custom } = conditionsOf({ title: { contains: "milk" }, ...part });
    expect(plain).toEqual([{ path: ["title"], comparison: { contains: "milk" } }]);
    expect(custom).toEqual([part]);
    expect(whereOf({ plain, custom })).toEqual({ title: { contains: "milk" }, ...part });
    // Each can go without the other.
    expect(whereOf({ plain: [], custom })).toEqual(part);
    expect(whereOf({ plain, custom: [] })).toEqual({ title: { contains: "milk" } });
  });

  test("two custom parts of one field, and a null that is not given", () => {
    const where = { or: [{ a: { eq: 1 } }], and: [{ or: [{ b: { eq: 2 } }] }], status: { eq: null, in: ["OPEN"] } };
    const conditions = conditionsOf(where);
    expect(whereOf(conditions)).toEqual({
      status: { in: ["OPEN"] },
      or: [{ a: { eq: 1 } }],
      and: [{ or: [{ b: { eq: 2 } }] }],
    });
    expect(whereOf({ plain: [], custom: [] })).toBeNull();
  });

  test("joined, both hold, and the same is said once", () => {
    const one = { status: { eq: "OPEN" }, sectors: { some: { id: { eq: "a" } } } };
    expect(joined(one, { status: { eq: "OPEN" } })).toEqual(one);
    expect(joined(null, { status: { eq: "OPEN" } })).toEqual({ status: { eq: "OPEN" } });
    expect(joined(one, { sectors: { some: { id: { eq: "b" } } } })).toEqual({
      ...one,
      and: [{ sectors: { some: { id: { eq: "b" } } } }],
    });
    expect(joined({ dates: { ended: { isNull: true } } }, { dates: { inForce: { gte: "2025" } } })).toEqual({
      dates: { ended: { isNull: true }, inForce: { gte: "2025" } },
    });
  });
});

describe("the records of a group", () => {
  test.each<[KindName, string, string | null, unknown]>([
    ["GRIEVANCE", "STATUS", "OPEN", { status: { eq: "OPEN" } }],
    ["GRIEVANCE", "STATUS", null, { status: { isNull: true } }],
    ["GRIEVANCE", "FIRST_RAISED_YEAR", "2020", { firstRaised: { gte: "2020", lte: "2020" } }],
    ["GRIEVANCE", "FIRST_RAISED_YEAR", null, { firstRaised: { isNull: true } }],
    ["GRIEVANCE", "TRANSLATED", "ES", { translated: { has: "ES" } }],
    ["GRIEVANCE", "TRANSLATED", null, { translated: { isEmpty: true } }],
    ["GRIEVANCE", "SECTORS", "sec-dairy", { sectors: { some: { id: { eq: "sec-dairy" } } } }],
    ["GRIEVANCE", "SECTORS", null, { sectors: { none: {} } }],
    ["GRIEVANCE", "SECTORS_WITHIN", "sec-dairy", { sectors: { some: { within: { in: ["sec-dairy"] } } } }],
    ["GRIEVANCE", "SECTORS_WITHIN", null, { sectors: { none: {} } }],
    ["GRIEVANCE", "AGAINST_SIDE", "cty-ca", { against: { some: { side: { in: ["cty-ca"] } } } }],
    // Who is on no side cannot be asked for.
    ["GRIEVANCE", "AGAINST_SIDE", null, null],
    ["GRIEVANCE", "AGAINST_ENTITY_KIND", "COUNTRY", { against: { some: { country: {} } } }],
    ["GRIEVANCE", "MEASURES_STATUS", "IN_FORCE", { measures: { some: { status: { eq: "IN_FORCE" } } } }],
    ["GRIEVANCE", "MEASURES_STATUS", null, { measures: { none: { status: { isNull: false } } } }],
    ["GRIEVANCE", "PART_OF", null, { partOf: { isNull: true } }],
    ["GRIEVANCE", "PART_OF_STATUS", null, { not: { partOf: { is: { status: { isNull: false } } } } }],
    ["MEASURE", "DATES_IN_FORCE_YEAR", "2025", { dates: { inForce: { gte: "2025", lte: "2025" } } }],
    ["MEASURE", "JURISDICTION", "cty-mx", { jurisdiction: { is: { id: { eq: "cty-mx" } } } }],
    // Parts of records are not described here.
    ["MEASURE", "RATES_CURRENCY", "CAD", null],
    ["COUNTRY", "PARTY", "true", { party: { eq: true } }],
    ["CONFLICT", "YEAR", "2024", { year: { eq: 2024 } }],
    ["CONFLICT", "ABOUT_ENTITY_KIND", "AGENDA_ITEM", { about: { is: { agendaItem: {} } } }],
    // A list of texts is compared only by parts of them.
    ["SECTOR", "HS_CHAPTERS", "87", null],
  ])("%s by %s, %s", (kind, dimension, value, where) => {
    expect(whereOfGroup(kindNamed(kind), dimension, { value })).toEqual(where);
  });

  test("a sector above the level counts as itself", () => {
    const group = { value: "sec-agriculture", itself: true };
    expect(whereOfGroup(kindNamed("GRIEVANCE"), "SECTORS_WITHIN", group)).toEqual({
      sectors: { some: { id: { eq: "sec-agriculture" } } },
    });
  });
});
