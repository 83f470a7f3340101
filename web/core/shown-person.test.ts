import { shownDeviceName, shownPerson } from "./shown-person.ts";

const named = (displayName: string) => shownPerson({ accountId: "a", username: "quiet_1", displayName }).displayName;

describe("somebody as the screen names them", () => {
  it("is called by the username when the name shows nothing", () => {
    for (const name of ["", "\u200b", "\u3164", "\u2800", "\u202e\u202c"]) expect(named(name)).toBe("@quiet_1");
  });

  it("is called by the address, at another server, and by nothing that stands in the place of a username", () => {
    const username = `elsewhere_${"0a".repeat(11)}`;
    const elsewhere = { accountId: "a", username, displayName: "ada@chat.example.org" };
    expect(shownPerson(elsewhere)).toEqual({ ...elsewhere, username: "ada@chat.example.org" });
    for (const other of ["elsewhere_", `${username}0`, "elsewhere_of_all_things"])
      expect(shownPerson({ ...elsewhere, username: other }).username).toBe(other);
  });

  it("turns the direction of nothing else, and is left alone otherwise", () => {
    expect(named("\u202eannA")).toBe("annA");
    expect(named("نور الهدى")).toBe("نور الهدى");
    expect(named("👩‍👩‍👧 & co")).toBe("👩‍👩‍👧 & co");
  });
});

it("a device is called as its owner says, but for what turns, ends or fills the line that it stands in", () => {
  expect(shownDeviceName("Mira's \u202ephone\u202c \n\n TenChat: go there")).toBe("Mira's phone TenChat: go there");
  expect(shownDeviceName("\u2066\u200b\u2069")).toBe("");
  expect(shownDeviceName("Mira's pho\u200bne\u200f")).toBe("Mira's phone");
  expect([...shownDeviceName("📱".repeat(100))]).toHaveLength(64);
});
