import type { Revision } from "../../src/graphql/request";
import type { Service } from "./service";
import { startService } from "./service";

export const revisionOf = (number: number): Revision => ({ number, digest: `d${number}`, at: "2026-10-01T00:00:00Z" });

/** A database whose revision tests change, and a process that knows what it saw when it last looked. */
export interface Records {
  /** The number of the revision in the database; null: it cannot be reached. */
  held: number | null;
  looks: number;
  known: () => Revision | null;
  since: (moment: number) => Promise<Revision | null>;
}

export function records(): Records {
  let known: Revision | null = revisionOf(1);
  let lookedAt = performance.now();
  const state: Records = {
    held: 1,
    looks: 0,
    known: () => known,
    since: async (moment) => {
      if (lookedAt >= moment) return known;
      state.looks++;
      const begun = performance.now();
      if (state.held === null) throw new Error("away");
      known = revisionOf(state.held);
      lookedAt = begun;
      return known;
    },
  };
  return state;
}

/** A service over the small schema, whose records are those. */
export const serviceOf = (state: Records, settings: Record<string, string> = {}): Promise<Service> =>
  startService(settings, { revision: state.known, revisionSince: state.since });

interface Sent {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Asks by GET. */
export async function get(
  service: Service,
  asked: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  return sent(await fetch(`${service.url}/graphql?${new URLSearchParams(asked).toString()}`, { headers }));
}

/** Asks by POST; the answer as it was sent. */
export async function post(
  service: Service,
  asked: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const body = JSON.stringify(asked);
  return sent(
    await fetch(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    }),
  );
}

async function sent(response: Response): Promise<Sent> {
  const headers = Object.fromEntries(response.headers);
  for (const own of ["x-request-id", "date"]) delete headers[own];
  return { status: response.status, headers, text: await response.text() };
}
