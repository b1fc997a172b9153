import { auditServer } from "graphql-http";
import type { Service } from "../http/service";
import { startService } from "../http/service";

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.server.close());

test("all 61 audits of GraphQL over HTTP are passed", async () => {
  const results = await auditServer({ url: `${service.url}/graphql` });
  const failed = results.flatMap((each) => (each.status === "ok" ? [] : [`${each.id} ${each.name}: ${each.reason}`]));
  expect(failed).toEqual([]);
  expect(results).toHaveLength(61);
});
