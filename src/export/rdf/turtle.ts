import type { Term } from "n3";
import { DataFactory, Writer } from "n3";
import type { Write } from "../content";
import type { Statement, Subject } from "./subjects";
import { datasetSubject, subjectsOf } from "./subjects";
import { PREFIXES } from "./vocabulary";

/** Turtle: the same as JSON-LD says. */
export const turtle: Write = async function* ({ about, digest, pages }) {
  let text = "";
  const taken = () => {
    const piece = text;
    text = "";
    return piece;
  };
  const sink = {
    write: (piece: string, _: string, done?: () => void) => {
      text += piece;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink, { prefixes: PREFIXES });
  add(writer, datasetSubject({ about, digest }));
  for await (const { kind, records } of pages("all")) {
    for (const subject of records.flatMap((record) => subjectsOf(kind, record))) add(writer, subject);
    yield taken();
  }
  writer.end();
  yield taken();
};

function add(writer: Writer, { id, classes, statements }: Subject): void {
  const subject = node(id);
  for (const each of classes) writer.addQuad(DataFactory.quad(subject, node("rdf:type"), node(each)));
  for (const { term, object } of statements)
    writer.addQuad(DataFactory.quad(subject, node(term), termOf(object) as never));
}

function termOf(object: Statement["object"]): Term {
  if ("id" in object) return node(object.id);
  const { value, language, datatype } = object;
  if (typeof value === "number") return DataFactory.literal(String(value), node("xsd:integer"));
  if (typeof value === "boolean") return DataFactory.literal(String(value), node("xsd:boolean"));
  return DataFactory.literal(value, language ?? (datatype ? node(datatype) : undefined));
}

/** The IRI of a short form; what has none of our prefixes is an IRI already. */
function node(short: string) {
  const [prefix, rest] = [short.slice(0, short.indexOf(":")), short.slice(short.indexOf(":") + 1)];
  return DataFactory.namedNode(
    Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix as keyof typeof PREFIXES] + rest : short,
  );
}
