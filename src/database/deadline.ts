import { DeadlineExceeded } from "./database";
import type { Deadline } from "./database";

/**
 * Asks, and gives the answer if it comes before the deadline. What was asked is not stopped: it ends by itself, and its
 * late answer or error is dropped.
 * @throws DeadlineExceeded when the deadline passes first; without asking, when it has already passed.
 */
export async function before<Answer>(deadline: Deadline | undefined, ask: () => Promise<Answer>): Promise<Answer> {
  if (deadline === undefined) return ask();
  const wait = deadline - Date.now();
  if (wait <= 0) throw deadlineExceeded();

  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(deadlineExceeded()), wait);
  });
  try {
    return await Promise.race([ask(), passed]);
  } finally {
    clearTimeout(timer);
  }
}

export function deadlineExceeded(cause?: unknown): DeadlineExceeded {
  return new DeadlineExceeded("The answer took too long; ask for less at once.", { cause });
}
