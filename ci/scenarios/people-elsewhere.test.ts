import { randomUUID } from "node:crypto";
import { isNameElsewhere } from "../../services/kernel/name-elsewhere.ts";
import { profileElsewhere } from "../../services/contexts/federation/people/profile-elsewhere.ts";
import { shownPerson } from "../../web/core/shown-person.ts";

it("what stands for the username of somebody at another server is nobody's here, and no screen shows it", () => {
  for (let each = 0; each < 100; each += 1) {
    const profile = profileElsewhere({ accountId: randomUUID(), server: "chat.example.org", username: "ada" });
    expect([profile.username, profile.username.toUpperCase()].map(isNameElsewhere)).toEqual([true, true]);
    expect(shownPerson(profile)).toMatchObject({
      username: "ada@chat.example.org",
      displayName: "ada@chat.example.org",
    });
  }
});
