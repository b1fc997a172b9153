import { model } from "../../src/model";
import { Country } from "../../src/model/country";
import type { Many, One } from "../../src/model/describe";
import { Kind, makeModel, Property, Reference, Relationship, text } from "../../src/model/describe";
import { kinds } from "../../src/model";
import { Entity } from "../../src/model/entity";
import { Grievance } from "../../src/model/grievance";

const described = { plural: "rulings", description: "A made-up kind." };

describe("a model", () => {
  test("knows a relationship from both of its ends", () => {
    const out = model.kind("Grievance").ends.find(({ name }) => name === "against")!;
    const back = model.kind("Country").ends.find(({ name }) => name === "grievancesAgainst")!;
    expect([out.direction, out.to.name, out.many]).toEqual(["out", "Actor", true]);
    expect([back.direction, back.to.name, back.many]).toEqual(["in", "Grievance", true]);
    expect([out.words, back.words]).toEqual(["is raised against", "is complained of in"]);
    expect(back.relationship).toBe(out.relationship);
    expect(model.kind("Organization").ends).toContain(back);
  });

  test("tells the kind of an id by its prefix", () => {
    expect(model.kindOf("grv-ca-dairy-access")?.name).toBe("Grievance");
    expect(model.kindOf("ch-1")?.name).toBe("Chapter");
    expect(model.kindOf("xyz-1")).toBeUndefined();
    expect(model.kindOf("nonsense")).toBeUndefined();
  });

  test("has sixteen kinds of record and three of part", () => {
    expect(model.entity.kinds).toHaveLength(16);
    expect(model.kinds.filter(({ options }) => !options).map(({ name }) => name)).toEqual([
      "Rate",
      "Panellist",
      "ConflictVersion",
    ]);
  });

  test("stores a nested value under one name, and gives it where it stands", () => {
    const property = model.kind("Measure").properties.find(({ stored }) => stored === "datesInForce")!;
    expect(property.path).toEqual(["dates", "inForce"]);
  });
});

describe("a model is refused", () => {
  test("where a relationship's other end takes a name that is there", () => {
    @Kind({ prefix: "rul", ...described })
    class Ruling extends Entity {
      @Relationship(() => Country, "BINDS_PARTY", "The parties bound.", {
        reads: ["binds", "is bound by"],
        inverse: "measures",
        inverseDescription: "Its rulings.",
      })
      parties: Many<Country>;
    }
    expect(() => makeModel(Entity, [...kinds, Ruling])).toThrow("Country.measures is described twice.");
  });

  test("where a relationship's other end takes the name of a field", () => {
    @Kind({ prefix: "rul", ...described })
    class Ruling extends Entity {
      @Reference(() => Grievance, "ON_GRIEVANCE", "The grievance.", {
        reads: ["is on", "is the subject of"],
        inverse: "status",
        inverseDescription: "Its rulings.",
      })
      grievance: One<Grievance>;
    }
    expect(() => makeModel(Entity, [...kinds, Ruling])).toThrow("Grievance.status is described twice.");
  });

  test("where a relationship leads to a kind that is not in it", () => {
    class Unknown extends Entity {}
    @Kind({ prefix: "rul", ...described })
    class Ruling extends Entity {
      @Reference(() => Unknown, "OF", "What it is of.", {
        reads: ["is of", "has"],
        inverse: "rulings",
        inverseDescription: "Its rulings.",
      })
      of: One<Unknown>;
    }
    expect(() => makeModel(Entity, [...kinds, Ruling])).toThrow("Unknown is not among the kinds of the model.");
  });

  test("where two kinds have one prefix or one plural, or a field is described twice", () => {
    @Kind({ prefix: "grv", ...described })
    class Ruling extends Entity {}
    expect(() => makeModel(Entity, [...kinds, Ruling])).toThrow("The prefix grv is described twice.");
    @Kind({ prefix: "rul", plural: "grievances", description: "A made-up kind." })
    class Verdict extends Entity {}
    expect(() => makeModel(Entity, [...kinds, Verdict])).toThrow("The plural grievances is described twice.");
    @Kind({ prefix: "rul", ...described })
    class Opinion extends Entity {
      @Property(text, "A remark, once more.", { optional: true })
      override note: string | null;
    }
    expect(() => makeModel(Entity, [...kinds, Opinion])).toThrow("The field of Opinion note is described twice.");
  });

  test("where a tree leads to another kind, or has no room for what is above and below", () => {
    @Kind({ prefix: "rul", ...described })
    class Ruling extends Entity {
      @Reference(() => Country, "OF", "Where.", {
        reads: ["is of", "has"],
        tree: true,
        inverse: "rulings",
        inverseDescription: "Its rulings.",
      })
      of: One<Country>;
    }
    expect(() => makeModel(Entity, [...kinds, Ruling])).toThrow("Ruling.of is no tree: it leads to Country.");
    @Kind({ prefix: "rul", ...described })
    class Opinion extends Entity {
      @Property(text, "Who gave it down.", { optional: true })
      ancestors: string | null;
      @Reference(() => Opinion, "OF", "The one above.", {
        reads: ["is of", "has"],
        tree: true,
        inverse: "under",
        inverseDescription: "Below.",
      })
      of: One<Opinion>;
    }
    expect(() => makeModel(Entity, [...kinds, Opinion])).toThrow("The field of Opinion ancestors is described twice.");
  });

  test("where a class is no kind", () => {
    class Ruling extends Entity {
      @Property(text, "The holding.")
      holding: string;
    }
    expect(() => makeModel(Entity, [...kinds, Ruling])).toThrow("Ruling is neither a @Kind nor a @Part.");
  });
});
