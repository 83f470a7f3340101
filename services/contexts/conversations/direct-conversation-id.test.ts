import { directConversationId } from "./direct-conversation-id.ts";
import { directKey } from "./rules/direct-key.ts";

describe("the id of a direct conversation", () => {
  it("is the same whenever it is made, for these two alone, and a UUID", () => {
    const ids = [directKey("a", "b"), directKey("b", "a"), directKey("a", "c")].map(directConversationId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
