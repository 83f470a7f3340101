import { directKey } from "./direct-key.ts";
import { readCursor, writeCursor } from "./list-cursor.ts";

const id = "0190f0f0-0000-7000-8000-000000000001";

describe("rules of conversations", () => {
  it("give two people one key, whoever of them asks", () => {
    expect(directKey("a", "b")).toBe("a:b");
    expect(directKey("b", "a")).toBe("a:b");
  });

  it("read back the cursor they wrote", () => {
    const position = { lastActivityAt: new Date("2026-11-05T12:00:00.123Z"), conversationId: id };
    expect(readCursor(writeCursor(position))).toEqual(position);
  });

  it.each(["", "x", `1e9.${id}`, `-5.${id}`, `1.${id}'`, `999999999999999.${id}`, `.${id}`])(
    "refuse %j as a cursor",
    (text) => {
      expect(readCursor(text)).toBeUndefined();
    },
  );
});
