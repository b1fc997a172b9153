import type { Deadline } from "../database/database";
import { DeadlineExceeded } from "../database/database";

/** The result of the work, or, when it is not there in time, DeadlineExceeded; the work itself is not stopped. */
export async function within<Result>(deadline: Deadline, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded("The deadline passed.")), deadline - Date.now()).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
