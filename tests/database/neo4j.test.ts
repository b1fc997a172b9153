import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { CannotOpenDatabase, DatabaseUnavailable, DeadlineExceeded } from "../../src/database/database";
import type { Database } from "../../src/database/database";
import { openNeo4j } from "../../src/database/neo4j";
import { emptyDatabase, onNeo4j } from "../databases";

const nobody = { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "secret-password" };

describe("Neo4j without a server", () => {
  test.each(["http://localhost:7474", "localhost:7687", "neo4j://", ""])("the URI %j is refused", async (uri) => {
    const opening = openNeo4j({ ...nobody, uri });
    await expect(opening).rejects.toBeInstanceOf(CannotOpenDatabase);
    await expect(opening).rejects.toThrow(/^NEO4J_URI must be bolt:\/\/ or neo4j:\/\/ .*[^\n]$/);
  });

  test.each(["bolt", "neo4j", "bolt+s", "neo4j+s"])(
    "%s:// opens, and its questions say that it is away",
    async (scheme) => {
      const database = await openNeo4j({ ...nobody, uri: `${scheme}://127.0.0.1:1` });
      await expect(database.read("RETURN 1 AS c0")).rejects.toBeInstanceOf(DatabaseUnavailable);
      await expect(database.write(({ run }) => run("CREATE (:Item)"))).rejects.toBeInstanceOf(DatabaseUnavailable);
      await expect(database.define([])).rejects.toBeInstanceOf(DatabaseUnavailable);
      await database.close();
    },
  );

  test("a server that accepts and says nothing is left at the deadline, and given up without one", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const database = await openNeo4j({ ...nobody, uri: `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}` });
    await expect(database.read("RETURN 1 AS c0", {}, Date.now() + 100)).rejects.toBeInstanceOf(DeadlineExceeded);
    await expect(database.read("RETURN 1 AS c0")).rejects.toBeInstanceOf(DatabaseUnavailable);
    await database.close();
    // The driver itself never gives up a connection that was accepted.
    for (const socket of sockets) socket.destroy();
    silent.close();
  }, 20_000);
});

/** Stands between the driver and the server, so that a test can take the server away and bring it back. */
class Proxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  port = 0;

  constructor(private readonly target: URL) {}

  async up(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on("error", () => undefined).on("close", () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async down(): Promise<void> {
    const closed = new Promise((done) => this.server?.close(done));
    this.cut();
    await closed;
  }
}

onNeo4j("The driver", (neo4j) => {
  const target = new URL(neo4j.uri.replace(/^\w+/, "http"));
  const opened: Database[] = [];
  const open = async (changes: Partial<typeof neo4j> = {}) => {
    const database = await openNeo4j({ ...neo4j, ...changes });
    opened.push(database);
    return database;
  };
  beforeAll(async () => emptyDatabase(await open(), "bare"));
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  test.each(["bolt", "neo4j"])("answers over %s://", async (scheme) => {
    const database = await open({ uri: `${scheme}://${target.host}` });
    expect(await database.read("RETURN 1 AS c0")).toEqual([[1]]);
  });

  test.each([{ password: "not-the-password" }, { user: "nobody" }])(
    "refused credentials say what to check",
    async (wrong) => {
      const reading = (await open(wrong)).read("RETURN 1 AS c0");
      await expect(reading).rejects.toBeInstanceOf(CannotOpenDatabase);
      await expect(reading).rejects.toThrow("Neo4j refuses the credentials: check NEO4J_USER and NEO4J_PASSWORD.");
    },
  );

  test("an unknown database says what to check", async () => {
    const reading = (await open({ database: "nosuchdatabase" })).read("RETURN 1 AS c0");
    await expect(reading).rejects.toBeInstanceOf(CannotOpenDatabase);
    await expect(reading).rejects.toThrow("check NEO4J_DATABASE");
  });

  test("a read cannot write", async () => {
    const database = await open();
    await expect(database.read("CREATE (n:Item) RETURN n.id AS c0")).rejects.toThrow();
    expect(await database.read("MATCH (n:Item) RETURN n.id AS c0")).toEqual([]);
  });

  test("the server stops the statement whose deadline has passed", async () => {
    const database = await open();
    const endless =
      "UNWIND range(1, 1000000) AS endless UNWIND range(1, 1000000) AS y RETURN sum(endless * y % 7) AS c0";
    await expect(database.read(endless, {}, Date.now() + 200)).rejects.toBeInstanceOf(DeadlineExceeded);
    const running = async () =>
      (await database.read("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS c0")).filter(([query]) =>
        String(query).startsWith("UNWIND range(1, 1000000) AS endless"),
      );
    while ((await running()).length > 0) await new Promise((done) => setTimeout(done, 50));
  });

  test("a server that goes away is missed with a clear error, and found again when it is back", async () => {
    const proxy = new Proxy(target);
    await proxy.up();
    const database = await open({ uri: `bolt://127.0.0.1:${proxy.port}` });
    expect(await database.read("RETURN 1 AS c0")).toEqual([[1]]);

    await proxy.down();
    await expect(database.read("RETURN 2 AS c0")).rejects.toBeInstanceOf(DatabaseUnavailable);
    await proxy.up();
    expect(await database.read("RETURN 3 AS c0")).toEqual([[3]]);
    await proxy.down();
  });

  test("a read that loses its connection is asked again", async () => {
    const proxy = new Proxy(target);
    await proxy.up();
    const database = await open({ uri: `bolt://127.0.0.1:${proxy.port}` });
    await database.read("RETURN 1 AS c0");
    const wait = "UNWIND range(1, 3000000) AS x WITH x WHERE x % 7 = 8 RETURN count(*) AS c0";
    const reading = database.read(wait);
    setTimeout(() => proxy.cut(), 50);
    expect(await reading).toEqual([[0]]);
    await proxy.down();
  });

  test("a write that loses its connection is not, and leaves nothing", async () => {
    const proxy = new Proxy(target);
    await proxy.up();
    const database = await open({ uri: `bolt://127.0.0.1:${proxy.port}` });
    let tries = 0;
    const writing = database.write(async ({ run }) => {
      tries++;
      await run("CREATE (:Item {id: 'lost'})");
      proxy.cut();
      await run("CREATE (:Item {id: 'lost too'})");
    });
    await expect(writing).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(tries).toBe(1);
    expect(await database.read("MATCH (n:Item) RETURN n.id AS c0")).toEqual([]);
    await proxy.down();
  });
});
