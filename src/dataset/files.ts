import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { digestOf } from "./digest";

export interface TextFile {
  /** Its path inside the folder, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** How many files are open at once. */
const atOnce = 64;

/** All files of a folder and of those in it, ordered by name; hidden ones are left out. */
export async function readFiles(folder: string): Promise<TextFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((name) => name.split(sep).join("/"))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort();
  const files: TextFile[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const texts = names
      .slice(at, at + atOnce)
      .map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") }));
    files.push(...(await Promise.all(texts)));
  }
  return files;
}

/** The digest of files, names included. */
export function digestOfFiles(files: readonly TextFile[]): string {
  return digestOf(JSON.stringify(files.map(({ name, text }) => [name, text])));
}
