/** Whether the long runs are asked for (`npm run torture`); otherwise each of these tests takes a small sample. */
export const full = process.env.TORTURE === "full";

/** How often something is tried: a few times in every run of the tests, `whole` times in the long run. */
export const samples = (few: number, whole: number): number => (full ? whole : few);
