import type { TalkItem } from "../../core/mesh/door.ts";
import { talkRows } from "./talk-rows.ts";

const said = (author: string, at: number): TalkItem => ({
  id: `${author}${at}`,
  author,
  own: false,
  content: "",
  at,
  edited: false,
  reactions: [],
  waiting: false,
});

describe("the rows of an anonymous conversation", () => {
  it("stand together by who said them, and begin anew with a day", () => {
    const rows = talkRows([said("a", 1), said("a", 2), said("b", 3), said("b", 11)], (at) => Math.floor(at / 10));
    expect(rows.map(({ first, last, newDay }) => [first, last, newDay])).toEqual([
      [true, false, true],
      [false, true, false],
      [true, true, false],
      [true, true, true],
    ]);
    expect(talkRows([], () => 0)).toEqual([]);
  });
});
