import { shownPerson } from "./shown-person.ts";

const named = (displayName: string) => shownPerson({ accountId: "a", username: "quiet_1", displayName }).displayName;

describe("somebody as the screen names them", () => {
  it("is called by the username when the name shows nothing", () => {
    for (const name of ["", "\u200b", "\u3164", "\u2800", "\u202e\u202c"]) expect(named(name)).toBe("@quiet_1");
  });

  it("turns the direction of nothing else, and is left alone otherwise", () => {
    expect(named("\u202eannA")).toBe("annA");
    expect(named("نور الهدى")).toBe("نور الهدى");
    expect(named("👩‍👩‍👧 & co")).toBe("👩‍👩‍👧 & co");
  });
});
