import type { Correspondent } from "../../core/mesh/door.ts";
import { namesOf } from "./names-of.ts";

const of = (id: string, name: string, members: Correspondent["members"] = []): Correspondent => ({
  id,
  kind: members.length > 0 ? "group" : "contact",
  name,
  members,
  lastAt: null,
});

describe("what people of a group are called", () => {
  it("is the name of a contact for that key alone: with any other one stands its mark", () => {
    const [alice, other, third] = ["a".repeat(32), "b".repeat(32), "c".repeat(32)];
    const group = of("g", "Loom", [
      { id: alice, name: "Somebody" },
      { id: other, name: "Alice" },
    ]);
    const nameOf = namesOf([of(alice, "Alice"), group], group.members);
    expect(nameOf(alice)).toBe("Alice");
    expect(nameOf(other)).toBe("\u2068Alice\u2069 (bbbbbbbb)");
    // Somebody who is known by nothing at all.
    expect(nameOf(third)).toBe("cccccccc");
  });
});
