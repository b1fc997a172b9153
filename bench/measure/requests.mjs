// Sends requests and times them: the clock stops when the last answer is whole.
import { Pool } from "undici";

/** How long an answer is asked for again that was not ready in time, in ms: the first search makes the index. */
const PATIENCE = 180_000;

/** One request and its answer: the text, read to the end. */
export async function ask(url, body) {
  const begun = performance.now();
  for (;;) {
    const response = await fetch(url, { method: "POST", headers: HEADERS, body });
    const text = await response.text();
    if (response.ok) return text;
    if (response.status !== 504 || performance.now() - begun > PATIENCE) {
      throw new Error(`answers ${response.status}: ${text.slice(0, 500)}`);
    }
  }
}

const HEADERS = { "content-type": "application/json" };

/** Sends a body so many times over so many connections, the next on each once it is answered. Times are in ms. */
export async function send(url, body, { count, connections }) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies = [];
  let left = count;
  const connection = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      const { statusCode, body: answer } = await pool.request({
        path: pathname,
        method: "POST",
        headers: HEADERS,
        body,
      });
      await answer.dump({ limit: Infinity });
      if (statusCode !== 200) throw new Error(`${url} answers ${statusCode} under load.`);
      latencies.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  const time = performance.now() - begun;
  await pool.close();
  return { time, latencies };
}
