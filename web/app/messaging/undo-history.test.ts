import { UndoHistory } from "./undo-history.ts";

const at = (text: string) => ({ text, start: text.length, end: text.length });

function typed(history: UndoHistory, text: string, from = 0, begin = 0): void {
  for (let length = from + 1; length <= text.length; length += 1) {
    history.change(at(text.slice(0, length)), true, begin + length * 100);
  }
}

describe("what happened to a field", () => {
  it("is taken back a stretch of typing at a time, and done again", () => {
    const history = new UndoHistory();
    typed(history, "before ");
    typed(history, "before after", 7, 5_000);
    expect(history.undo()?.text).toBe("before ");
    expect(history.undo()?.text).toBe("");
    expect(history.undo()).toBeUndefined();
    expect(history.redo()?.text).toBe("before ");
    expect(history.redo()?.text).toBe("before after");
    expect(history.redo()).toBeUndefined();
  });

  it("is taken back in one step for what was put in at once, with the selection that it replaced", () => {
    const history = new UndoHistory();
    typed(history, "before ");
    history.select(0, 7);
    history.change(at("x".repeat(60_000)), false, 800);
    expect(history.undo()).toEqual({ text: "before ", start: 0, end: 7 });
    expect(history.redo()?.text).toHaveLength(60_000);
  });

  it("cannot be done again after something else was written", () => {
    const history = new UndoHistory();
    typed(history, "one");
    history.undo();
    history.change(at("two"), false, 0);
    expect(history.redo()).toBeUndefined();
    expect(history.undo()?.text).toBe("");
  });

  it("does not grow without end, and begins anew with a text that nobody typed here", () => {
    const history = new UndoHistory();
    for (let index = 0; index < 300; index += 1) history.change(at(`${index}`.repeat(30_000)), false, 0);
    let steps = 0;
    while (history.undo()) steps += 1;
    expect(steps).toBeGreaterThan(20);
    expect(steps).toBeLessThan(150);
    history.reset("draft");
    expect(history.undo()).toBeUndefined();
  });
});
