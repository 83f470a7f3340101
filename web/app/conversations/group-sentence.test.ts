import type { MessageContent } from "../../core/tenchat.ts";
import { groupSentence } from "./group-sentence.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";

const happened = (content: MessageContent | null, own = false, t = en) =>
  groupSentence(
    { own, senderAccountId: "anna", content },
    (id) => id.toUpperCase(),
    t.group,
    (at) => `at ${at}`,
  );

const members = (added: string[], removed: string[], begun = false): MessageContent => ({
  kind: "members",
  begun,
  added,
  removed,
});

describe("what happened to a group", () => {
  it("is said as a sentence, of oneself and of others", () => {
    expect(happened(members(["anna", "bela"], [], true))).toBe("ANNA started the group with BELA");
    expect(happened(members(["cleo", "dora"], []))).toBe("ANNA added CLEO, DORA");
    expect(happened(members([], ["cleo"]), true)).toBe("You removed CLEO");
    expect(happened(members([], ["anna"]))).toBe("ANNA left");
    expect(happened(members(["dora"], ["cleo"]))).toBe("ANNA added DORA. ANNA removed CLEO");
    expect(happened({ kind: "group-name", name: "Climbing", again: false })).toBe("ANNA called the group “Climbing”");
    expect(happened({ kind: "refused-roster" })).toBe(en.group.refused);
  });

  it("is said of what people may do, and of who follows an owner", () => {
    const roles = (...changed: [string, "owner" | "admin" | "member"][]): MessageContent => ({
      kind: "members",
      begun: false,
      added: [],
      removed: [],
      roles: changed.map(([accountId, role]) => ({ accountId, role })),
    });
    expect(happened(roles(["bela", "admin"]))).toBe("ANNA made BELA an admin");
    expect(happened(roles(["bela", "member"]), true)).toBe("You ended that BELA is an admin");
    expect(happened(roles(["anna", "member"]))).toBe("ANNA laid down being an admin");
    expect(happened(roles(["anna", "admin"], ["bela", "owner"]))).toBe("ANNA handed the group over to BELA");
    expect(happened({ ...roles(["bela", "owner"]), removed: ["anna"] } as MessageContent)).toBe(
      "ANNA left. The group is BELA’s now",
    );
  });

  it("is said of links, and of who came by one", () => {
    const changed = (more: object): MessageContent => ({
      kind: "members",
      begun: false,
      added: [],
      removed: [],
      ...more,
    });
    expect(happened(changed({ links: { made: 1, ended: 0 } }))).toBe("ANNA made a link into the group");
    expect(happened(changed({ links: { made: 0, ended: 1 } }), true)).toBe("You took a link back");
    expect(happened(changed({ added: ["dora"], byLink: ["dora"] }))).toBe("DORA came by a link");
  });

  it("is not what somebody has said", () => {
    expect(happened({ kind: "text", text: "hello" })).toBeNull();
    expect(happened(null)).toBeNull();
  });

  it("is said in each language", () => {
    expect(happened(members([], ["cleo"]), true, de)).toBe("Du hast CLEO entfernt");
    expect(happened(members([], ["anna"]), false, de)).toBe("ANNA hat die Gruppe verlassen");
    expect(happened(members(["cleo"], []), false, ar)).toBe("أضاف ANNA CLEO");
  });
});
