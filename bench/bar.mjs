import { SingleBar } from "cli-progress";

/** Shows how far a piece of work is: a bar on a terminal, elsewhere a line when it begins. */
export async function withBar(title, total, work) {
  if (!process.stderr.isTTY) {
    console.error(`${title} …`);
    return work({ to: () => {}, step: () => {} });
  }
  const bar = new SingleBar({ format: "{title} {bar} {value}/{total} {duration_formatted}", hideCursor: true });
  bar.start(total, 0, { title });
  const to = (done, all) => {
    bar.setTotal(all);
    bar.update(done);
  };
  try {
    return await work({ to, step: () => bar.increment() });
  } finally {
    bar.stop();
  }
}
