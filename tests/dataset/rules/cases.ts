import { changed, problemsOf } from "../folder";
import type { Files } from "../folder";
import { small } from "../small";

/** What is said, the file, and the changes to it that break a rule: from, to, from, to, …; the last one is the place. */
export type Case = [problem: string, file: string, ...changes: string[]];

/** A test for each case: the problem is the only one, and lies in the line of the last change. */
export function eachCase(cases: Case[]): void {
  test.each(cases.map((each) => [each[0], each] as const))("%s", async (_, [problem, file, ...changes]) => {
    let files: Files = small;
    for (let i = 0; i < changes.length; i += 2) files = changed(files, file, changes[i]!, changes[i + 1]!);
    const last = changes.at(-1)!.trim().split("\n").at(-1)!;
    const line = files[file]!.split("\n").findIndex((each) => each.includes(last)) + 1;
    expect(await problemsOf(files)).toEqual([`${file}:${line} ${problem}`]);
  });
}
