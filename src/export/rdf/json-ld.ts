import type { Write } from "../content";
import type { Statement, Subject } from "./subjects";
import { datasetSubject, subjectsOf } from "./subjects";
import { contextOf } from "./vocabulary";

/** JSON-LD: one document with its context in it, so that nothing need be fetched; a line for each thing. */
export const jsonLd: Write = async function* ({ about, digest, model, pages }) {
  yield `{"@context":${JSON.stringify(contextOf(model))},\n"@graph":[\n${line(datasetSubject({ about, digest }))}`;
  for await (const { kind, records } of pages("all")) {
    const subjects = records.flatMap((record) => subjectsOf(kind, record));
    yield subjects.map((subject) => `,\n${line(subject)}`).join("");
  }
  yield "\n]}\n";
};

function line({ id, classes, statements }: Subject): string {
  const values = new Map<string, unknown[]>();
  for (const { name, object } of statements) {
    const known = values.get(name);
    if (known) known.push(shown(object));
    else values.set(name, [shown(object)]);
  }
  const fields = [...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]);
  return JSON.stringify({ "@id": id, "@type": classes, ...(Object.fromEntries(fields) as object) });
}

function shown(object: Statement["object"]): unknown {
  if ("id" in object) return { "@id": object.id };
  const { value, language, datatype } = object;
  if (language) return { "@value": value, "@language": language };
  return datatype ? { "@value": value, "@type": datatype } : value;
}
