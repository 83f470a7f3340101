import { Drafts } from "./drafts.ts";

describe("what is being written in the anonymous mode", () => {
  it("is kept of each conversation, and of each message that is being changed, until it is sent or left", () => {
    const drafts = new Drafts();
    drafts.keep("half a sent", "ada");
    drafts.keep("other words", "bob");
    drafts.keep("a chan", "ada", "m1");
    expect([drafts.of("ada"), drafts.of("bob"), drafts.of("ada", "m1")]).toEqual([
      "half a sent",
      "other words",
      "a chan",
    ]);
    drafts.keep("", "ada");
    drafts.drop("ada", "m1");
    expect([drafts.of("ada"), drafts.of("bob"), drafts.of("ada", "m1")]).toEqual([undefined, "other words", undefined]);
    drafts.clear();
    expect(drafts.of("bob")).toBeUndefined();
  });
});
