import { parse, validate } from "graphql";
import { eachDatabase } from "../databases";
import { schema } from "../operations/service";
import { samples } from "./samples";
import type { Served } from "./served";
import { serve } from "./served";
import { stringPlaces } from "./string-places";

/** In every text that is tried; nowhere in the records, nor in a statement. */
const MARK = "zqxj";
const UNKNOWN = `${MARK} nothing of the kind`;

const PAYLOADS = [
  `${MARK}' OR '1'='1`,
  `${MARK}" OR "1"="1`,
  `${MARK}\\' OR 1=1 //`,
  `${MARK}\`}) DETACH DELETE n //`,
  `${MARK}}) RETURN n //`,
  `${MARK}'}) MATCH (x) DETACH DELETE x RETURN 1 AS v0 //`,
  `${MARK}/* */ UNION MATCH (n) RETURN n.id AS v0`,
  `${MARK} // comment`,
  `${MARK}\n} CALL () { MATCH (n) DELETE n } //`,
  `$p0 ${MARK} $ids {p0}`,
  `${MARK}\\u0027 OR \\u0031=\\u0031`,
  `\\u005c\\u0027${MARK}`,
  `${MARK}'; CREATE (:Entity {id: 'owned'}); //`,
  `${MARK}\` + apoc.cypher.run('MATCH (n) DELETE n', {}) + \``,
  `%${MARK}%_*.?[a-z]+(a+)+$`,
];

const UNICODE = [
  `\0${MARK}`,
  `${MARK}\ud800`,
  `\udfff${MARK}\ud83d`,
  `\u202e${MARK}\u2066\u200f`,
  `${MARK}${"\u0301".repeat(60)}`,
  `${MARK}👩‍👩‍👧‍👦🇲🇽`,
  `${MARK}\u2028\u2029\ufeff\u200b`,
  `${MARK}ﬃǅİıßﷺ`,
  `${MARK}\u0008\u001b[2J\r\n`,
  `${MARK}${"𝕏".repeat(40)}`,
];

/** What is found by words: they may find something. */
const SEARCHED = /^Query\.(search|suggest)\((query|prefix)\)$/;

const places = stringPlaces(schema);

test("the places are those of the whole schema, and their operations are valid", () => {
  expect(places.length).toBeGreaterThan(1_000);
  for (const name of ["Query.node(id)", "Query.search(query)", "Query.paths(avoid.ids)"]) {
    expect(places.map((place) => place.name)).toContain(name);
  }
  for (const { name, text } of places) expect([name, validate(schema, parse(text))]).toEqual([name, []]);
});

eachDatabase("texts of every kind at every place", (open) => {
  let served: Served;
  const statements = new Set<string>();
  beforeAll(async () => {
    served = await serve(open, { onStatement: (text) => void statements.add(text) });
  });
  afterAll(() => served?.close());

  /** How many nodes and relationships there are, and the revision. */
  async function contents(): Promise<unknown> {
    const counts = [
      "MATCH (n) RETURN count(n) AS c0",
      "MATCH ()-[r]->() RETURN count(r) AS c0",
      "MATCH (n:Revision) RETURN count(n) AS c0",
    ];
    return Promise.all(counts.map((text) => served.database.read(text)));
  }

  const answerTo = async (text: string, value: string) => {
    const { status, body } = await served.post({ query: text, variables: { text: value } });
    return { status, data: body.data, codes: (body.errors ?? []).map(({ extensions }) => extensions?.["code"]) };
  };

  test(
    "are values: as an unknown one, and in no statement",
    async () => {
      const before = await contents();
      const all = places.flatMap((place) => [...PAYLOADS, ...UNICODE].map((payload) => ({ ...place, payload })));
      const most = served.database.engine === "neo4j" ? samples(40, 3_000) : samples(150, all.length);
      // A prime step meets them all, in no order.
      const step = 104_729;
      const tried = new Set<string>();
      for (let i = 0; i < most; i++) {
        const { name, text, payload } = all[(i * step) % all.length]!;
        tried.add(name);
        const answer = await answerTo(text, payload);
        const says = (what: object) => ({ name, payload, ...what });
        expect(says({ ok: [200, 400].includes(answer.status) })).toEqual(says({ ok: true }));
        expect(answer.codes).not.toContain("INTERNAL_SERVER_ERROR");
        if (!SEARCHED.test(name)) expect(says(answer)).toEqual(says(await answerTo(text, UNKNOWN)));
      }
      expect([...statements].filter((text) => /zqxj/i.test(text))).toEqual([]);
      // A place gives one text, whatever is tried there; many are refused before a statement, or give that of another.
      expect(statements.size).toBeGreaterThan(tried.size / 4);
      expect(served.failures).toEqual([]);
      expect(await contents()).toEqual(before);
    },
    samples(120_000, 3 * 3_600_000),
  );
});
