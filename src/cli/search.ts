import type { Config } from "../config";
import type { Answer } from "./asking";
import { asking } from "./asking";
import { WrongUse } from "./wrong-use";

export interface SearchOptions {
  readonly kinds?: string;
  readonly first?: string;
  readonly language?: string;
  readonly url?: string;
  readonly json?: boolean;
}

interface Found {
  search: {
    totalCount: number;
    kindCounts: { kind: string; count: number }[];
    nodes: {
      score: number;
      field: string;
      fragment: { text: string; marked: boolean }[];
      record: { id: string; title: string; entityKind: string };
    }[];
  };
}

const QUERY = `query Search($query: String!, $kinds: [EntityKind!], $first: Int!) {
  search(query: $query, kinds: $kinds, first: $first) {
    totalCount
    kindCounts { kind count }
    nodes { score field fragment { text marked } record { id title entityKind } }
  }
}`;

/** Searches the records by words and prints the hits, the best first; the exit code is 1 where it cannot. */
export async function searchCommand(config: Config, words: readonly string[], options: SearchOptions): Promise<void> {
  const { kinds, first = "20", language, url, json } = options;
  if (!/^\d+$/.test(first)) throw new WrongUse(`--first is ${first}: give a whole number, 1 to 500.`);
  const variables = {
    query: words.join(" "),
    kinds: kinds?.split(",").map((kind) => kind.trim().toUpperCase().replace(/-/g, "_")),
    first: Number(first),
  };
  const answer = (await asking(config, url, (ask) =>
    ask({ query: QUERY, variables, languages: language }),
  )) as Answer<Found>;
  if (json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  for (const { message } of answer.errors ?? []) {
    process.exitCode = 1;
    if (!json) process.stderr.write(`${message}\n`);
  }
  if (!json && answer.data) process.stdout.write(`${list(answer.data)}\n`);
}

function list({ search: { totalCount, kindCounts, nodes } }: Found): string {
  if (totalCount === 0) return "Nothing was found.";
  const hits = nodes.map(({ record: { id, title, entityKind }, field, fragment }) => {
    const found = fragment.map(({ text, marked }) => (marked ? highlighted(text) : text)).join("");
    const why = field === "TITLE" ? [] : [`    ${field.toLowerCase().replace("_", " ")}: ${found}`];
    return [`${title} [${entityKind} ${id}]`, ...why].join("\n");
  });
  const kinds = kindCounts.map(({ kind, count }) => `${count} ${kind}`).join(", ");
  return [...hits, "", `${nodes.length} of ${totalCount} (all kinds: ${kinds})`].join("\n");
}

const highlighted = (text: string) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text);
