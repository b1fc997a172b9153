import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export const root = join(__dirname, "..", "..");

/** A fenced block of a Markdown file. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The Markdown files that people read, by their path. */
export function documents(): string[] {
  const found = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && !name.includes("node_modules"))
      .map((name) => join(folder, name));
  const own = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [...own, ...["docs", "data", "tools", "bench"].filter((name) => existsSync(join(root, name))).flatMap(found)];
}

export const textOf = (path: string) => readFileSync(join(root, path), "utf8");

export function blocksOf(path: string): Block[] {
  return [...textOf(path).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

/** Each question of a file with the answer printed below it. */
export function questionsOf(path: string): { question: string; answer: unknown }[] {
  const blocks = blocksOf(path);
  return blocks.flatMap(({ language, text }, i) => {
    if (language !== "graphql") return [];
    const next = blocks[i + 1];
    if (next?.language !== "json") throw new Error(`${path} prints no answer to:\n${text}`);
    return [{ question: text, answer: JSON.parse(next.text) as unknown }];
  });
}

/** What a file refers to in the repository and does not find: files, and headings of Markdown files. */
export function brokenLinks(path: string): string[] {
  const prose = textOf(path).replace(/^```.*?^```$/gms, "");
  const targets = [...prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target]) => target!);
  return targets.filter((target) => {
    const [file = "", heading] = target.split("#");
    const found = file === "" ? path : relative(root, join(root, dirname(path), file));
    if (!existsSync(join(root, found))) return true;
    return heading !== undefined && !headingsOf(found).includes(heading);
  });
}

/** The names that headings have in links. */
function headingsOf(path: string): string[] {
  return [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}
