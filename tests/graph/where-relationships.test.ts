import { onMadeUpRecords } from "./finding";

jest.setTimeout(60_000);

onMadeUpRecords("where: relationships", (rows) => {
  describe("nested objects", () => {
    rows([
      ["disputes", { facility: { state: { eq: "Sonora" } } }, "mine"],
      ["disputes", { facility: { state: { contains: "queretaro" } } }, "plant"],
      ["disputes", { facility: { city: { isNull: true } } }, "panel plant"],
      ["disputes", { facility: { name: { startsWith: "pla" }, state: { in: ["Querétaro", "Sonora"] } } }, "plant"],
      ["agreements", { dates: { inForce: { lt: "2000" } } }, "old"],
      ["agreements", { dates: { ended: { isNull: true }, inForce: { isNull: false } } }, "new"],
    ]);
  });

  describe("references", () => {
    rows([
      ["grievances", { partOf: { is: { status: { eq: "OPEN" } } } }, "parts"],
      ["grievances", { partOf: { is: { status: { eq: "RESOLVED" } } } }, ""],
      ["grievances", { partOf: { isNull: true } }, "cars cheese milk"],
      ["grievances", { partOf: { isNull: false } }, "parts"],
      ["grievances", { not: { partOf: { is: { id: { eq: "grv-cars" } } } } }, "cars cheese milk"],
      ["grievances", { partOf: { is: { partOf: { isNull: true } } } }, "parts"],
      ["grievances", { parts: { some: {} } }, "cars"],
      ["agreements", { replaces: { is: { termYears: { gt: 20 } } } }, "new"],
      ["agreements", { replacedBy: { some: { id: { eq: "agr-new" } } } }, "old"],
      ["agreements", { accompaniedBy: { count: { eq: 1 } } }, "new"],
      ["disputes", { respondent: { is: { iso2: { eq: "MX" } } } }, "mine plant"],
      ["observations", { series: { is: { reporter: { is: { iso2: { eq: "US" } } } } } }, "a b c"],
      ["disputes", { panellists: { some: { appointedBy: { isNull: true } } } }, "plant"],
      ["disputes", { panellists: { some: { role: { eq: "CHAIR" }, name: { eq: "Bob" } } } }, ""],
      ["countries", { panellistsAppointed: { some: { dispute: { is: { id: { eq: "dsp-plant" } } } } } }, "mex"],
    ]);
  });

  describe("relationships, from both ends", () => {
    rows([
      ["grievances", { against: { some: { id: { eq: "cty-can" } } } }, "cars cheese milk"],
      ["grievances", { against: { every: { id: { eq: "cty-can" } } } }, "cheese"],
      ["grievances", { against: { none: { id: { eq: "cty-can" } } } }, "parts"],
      ["grievances", { against: { some: { id: { eq: "cty-can" } }, none: { id: { eq: "cty-usa" } } } }, "cheese milk"],
      ["grievances", { against: { count: { gte: 2 } } }, "cars milk"],
      ["grievances", { against: { count: { lt: 2, gt: 0 } } }, "cheese parts"],
      ["grievances", { sectors: { count: { eq: 0 } } }, "parts"],
      ["grievances", { sectors: { count: { lte: 1 } } }, "cars cheese parts"],
      // Where there is none, every one fulfils anything.
      ["grievances", { sectors: { every: { id: { eq: "sec-cars" } } } }, "cars parts"],
      ["grievances", { sectors: { every: { naics: { isEmpty: true } } } }, "cheese milk parts"],
      ["countries", { grievancesAgainst: { some: { status: { eq: "OPEN" } } } }, "can mex usa"],
      ["countries", { grievancesAgainst: { count: { eq: 3 } } }, "can"],
      ["countries", { grievancesAgainst: { every: { firstRaised: { isNull: false } } } }, "can chn mex"],
      ["countries", { grievancesAgainst: { none: { firstRaised: { lt: "2027" } } } }, "chn"],
      ["countries", { agreements: { some: { termYears: { eq: 16 } } } }, "can mex usa"],
      [
        "sectors",
        { grievances: { some: { raisedBy: { some: { organization: { kind: { eq: "INDUSTRY_ASSOCIATION" } } } } } } },
        "cheese",
      ],
      ["organizations", { parent: { is: { units: { some: {} } } } }, "ustr-labor"],
    ]);
  });

  describe("a country itself, its side and its government", () => {
    const raisedBy = (some: object) => ({ raisedBy: { some } });
    rows([
      ["grievances", raisedBy({ id: { eq: "cty-usa" } }), "cheese"],
      ["grievances", raisedBy({ side: { in: ["cty-usa"] } }), "cheese milk"],
      ["grievances", raisedBy({ government: { in: ["cty-usa"] } }), "cheese milk"],
      ["grievances", raisedBy({ organization: { government: { in: ["cty-usa"] } } }), "milk"],
      ["grievances", raisedBy({ organization: { side: { in: ["cty-usa"] } } }), "cheese milk"],
      ["grievances", raisedBy({ side: { in: ["cty-mex", "cty-chn"] } }), "cars parts"],
      ["grievances", raisedBy({ side: { in: [] } }), ""],
      ["organizations", { side: { in: ["cty-usa"] } }, "dairy ustr ustr-labor"],
      ["organizations", { government: { in: ["cty-usa"] } }, "ustr ustr-labor"],
      ["organizations", { not: { side: { in: ["cty-usa"] } } }, "world"],
    ]);
  });

  describe("a sector and what is below it", () => {
    const within = (id: string) => ({ sectors: { some: { within: { in: [id] } } } });
    rows([
      ["sectors", { within: { in: ["sec-farm"] } }, "cheese dairy farm"],
      ["sectors", { within: { in: ["sec-dairy"] } }, "cheese dairy"],
      ["sectors", { within: { in: ["sec-cheese", "sec-cars"] } }, "cars cheese"],
      ["grievances", within("sec-farm"), "cheese milk"],
      ["grievances", within("sec-cheese"), "cheese"],
      ["grievances", { not: within("sec-farm") }, "cars parts"],
      ["grievances", { sectors: { some: { id: { eq: "sec-farm" } } } }, "milk"],
    ]);
  });

  describe("unions, and the interface of all records", () => {
    rows([
      ["positions", { holder: { is: { country: { iso2: { eq: "CA" } } } } }, "can-cheese"],
      ["positions", { holder: { is: { title: { contains: "dairy" } } } }, "dairy-agr"],
      ["positions", { holder: { is: { organization: {} } } }, "dairy-agr"],
      ["positions", { holder: { is: { not: { organization: {} } } } }, "can-cheese"],
      ["positions", { holder: { is: { country: {}, organization: {} } } }, ""],
      ["positions", { holder: { is: { or: [{ country: {} }, { organization: {} }] } } }, "can-cheese dairy-agr"],
      ["positions", { on: { is: { grievance: { status: { eq: "IN_DISPUTE" } } } } }, "can-cheese"],
      ["positions", { on: { is: { agreement: { parties: { some: { iso2: { eq: "MX" } } } } } } }, "dairy-agr"],
      ["positions", { on: { is: { id: { in: ["grv-cheese", "agr-new"] } } } }, "can-cheese dairy-agr"],
      ["countries", { positions: { some: { stance: { eq: "OPPOSES" } } } }, "can"],
      ["grievances", { positionsOn: { some: { holder: { is: { country: { party: { eq: true } } } } } } }, "cheese"],
      ["grievances", { raisedBy: { every: { organization: {} } } }, "milk"],
      ["grievances", { raisedBy: { none: { organization: {} } } }, "cars parts"],
    ]);
  });
});
