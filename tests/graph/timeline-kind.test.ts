import { kinds } from "../../src/model";
import { enumeration, Kind, makeModel, Nested, partialDate, Property } from "../../src/model/describe";
import { Entity } from "../../src/model/entity";
import { eachDatabase } from "../databases";
import { datasetOf, serve } from "./service";

const Status = enumeration("PlanStatus", "Where a plan stands.", { OPEN: "Open.", DONE: "Done." });
class Steps {
  @Property(partialDate, "It was drawn up.", { optional: true, happening: "DRAWN_UP", implies: "OPEN" })
  drawnUp: string | null;
  @Property(partialDate, "It was carried out.", { optional: true, happening: "ENDED", implies: "DONE" })
  done: string | null;
}
@Kind({
  prefix: "pln",
  plural: "plans",
  description: "A plan.",
  span: { begins: ["steps.drawnUp"], ends: ["steps.done"], over: ["DONE"] },
})
class Plan extends Entity {
  @Property(Status, "Where it stands.") status: "OPEN" | "DONE";
  @Nested(Steps, "Its steps.") steps: Steps | null;
}
const wider = makeModel(Entity, [...kinds, Plan]);

eachDatabase("the timeline, the changes and the status on a day", (open) => {
  test("have a kind that is described anew, with nothing else touched", async () => {
    const plan = {
      id: "pln-one",
      title: { en: "One" },
      status: "DONE",
      steps: { drawnUp: "2025-02", done: "2025-03-04" },
    };
    const service = await serve(open, datasetOf(wider, { plans: [plan] }), wider);
    const answer = await service.ask(`{
      timeline { nodes { kind happening date record { id } } }
      plan(id: "pln-one") { before: statusOn(date: "2025-03-03") after: statusOn(date: "2025-03-04") holdsOn(date: "2025-02-15") }
      changes(from: "2025-03-03", to: "2025-03-04") { nodes { change date sure record { id } } }
      __type(name: "Happening") { enumValues { name description } }
    }`);
    expect(answer).toMatchObject({
      timeline: {
        nodes: [
          { kind: "PLAN", happening: "DRAWN_UP", date: "2025-02", record: { id: "pln-one" } },
          { kind: "PLAN", happening: "ENDED", date: "2025-03-04", record: { id: "pln-one" } },
        ],
      },
      changes: { nodes: [{ change: "ENDED", date: "2025-03-04", sure: true, record: { id: "pln-one" } }] },
      plan: { before: "OPEN", after: "DONE", holdsOn: "POSSIBLY" },
    });
    const { enumValues } = (answer as unknown as { __type: { enumValues: { name: string; description: string }[] } })
      .__type;
    expect(enumValues).toContainEqual({ name: "DRAWN_UP", description: "Plan: It was drawn up." });
    expect(enumValues.find(({ name }) => name === "ENDED")!.description).toContain("Plan: It was carried out.");
    await service.close();
  });
});
