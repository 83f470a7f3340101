import { newlyUnread } from "./newly-unread.ts";

const line = (id: string, unread: number, muted = false, mentions = 0) => ({
  id,
  unread,
  mentions,
  muted,
  request: null,
});
const told = (...lines: Parameters<typeof newlyUnread>) =>
  newlyUnread(...lines).map(({ conversation: { id }, mentioned }) => (mentioned ? `@${id}` : id));

describe("what says that something has come", () => {
  it("is every conversation with more unread than before, also a new one, and no muted one", () => {
    const before = [line("a", 0), line("b", 2), line("c", 1, true), line("d", 3)];
    const now = [line("a", 1), line("b", 2), line("c", 5, true), line("d", 0), line("e", 1)];
    expect(told(before, now)).toEqual(["a", "e"]);
  });

  it("is one mention more, also where one has muted it", () => {
    const before = [line("a", 2, true, 1), line("b", 2, true, 1), line("c", 0)];
    const now = [line("a", 3, true, 1), line("b", 3, true, 2), line("c", 1, false, 1)];
    expect(told(before, now)).toEqual(["@b", "@c"]);
  });

  it("is no request of somebody unknown", () => {
    const request = { accountId: "s", username: "s", displayName: "S" };
    expect(told([], [{ ...line("a", 1, false, 1), request }, line("b", 1)])).toEqual(["b"]);
  });
});
