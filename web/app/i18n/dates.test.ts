import { Dates, daysBetween } from "./dates.ts";

const words = { today: "Today", yesterday: "Yesterday" };
const at = (day: number, hour: number, month = 10, year = 2026) => new Date(year, month, day, hour, 5).getTime();

describe("Dates", () => {
  const dates = new Dates("en-GB");

  it("counts midnights and not spans of 24 hours", () => {
    expect(daysBetween(at(20, 23), at(21, 1))).toBe(1);
    expect(daysBetween(at(21, 1), at(21, 23))).toBe(0);
  });

  it("heads a day by how far away it is", () => {
    const now = at(21, 9);
    expect(dates.day(at(21, 1), now, words)).toBe("Today");
    expect(dates.day(at(20, 23), now, words)).toBe("Yesterday");
    expect(dates.day(at(17, 12), now, words)).toMatch(/Tuesday.* 17 November$/);
    expect(dates.day(at(17, 12, 10, 2024), now, words)).toBe("17 November 2024");
  });

  it("is short beside a name in a list", () => {
    const now = at(21, 9);
    expect(dates.short(at(21, 8), now, words)).toMatch(/^0?8:05$/);
    expect(dates.short(at(20, 8), now, words)).toBe("Yesterday");
    expect(dates.short(at(18, 8), now, words)).toBe("Wednesday");
    expect(dates.short(at(1, 8), now, words)).toBe("01/11/26");
  });

  it("says a moment near by as one says it, and any other with its date", () => {
    const now = at(21, 9);
    expect(dates.near(at(21, 10), now)).toBe("today 10:05");
    expect(dates.near(at(20, 23), now)).toBe("yesterday 23:05");
    expect(dates.near(at(22, 11), now)).toBe("tomorrow 11:05");
    expect(dates.near(at(17, 12), now)).toBe("17 November 2026 at 12:05");
    expect(new Dates("de").near(at(20, 23), now)).toBe("gestern 23:05");
  });

  it("shows a sender's clock that runs ahead as a time of day", () => {
    expect(dates.short(at(22, 8), at(21, 9), words)).toMatch(/^0?8:05$/);
  });
});
