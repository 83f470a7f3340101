import { newlyUnread } from "./newly-unread.ts";

const line = (id: string, unread: number, muted = false) => ({ id, unread, muted, request: null });

describe("what says that something has come", () => {
  it("is every conversation with more unread than before, also a new one, and no muted one", () => {
    const before = [line("a", 0), line("b", 2), line("c", 1, true), line("d", 3)];
    const now = [line("a", 1), line("b", 2), line("c", 5, true), line("d", 0), line("e", 1)];
    expect(newlyUnread(before, now).map(({ id }) => id)).toEqual(["a", "e"]);
  });

  it("is no request of somebody unknown", () => {
    const request = { accountId: "s", username: "s", displayName: "S" };
    expect(newlyUnread([], [{ ...line("a", 1), request }, line("b", 1)]).map(({ id }) => id)).toEqual(["b"]);
  });
});
