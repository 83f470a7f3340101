import { span } from "./span.ts";

describe("a span of time", () => {
  it("is said in the largest unit that it fills evenly, in each language", () => {
    expect([3_600, 28_800, 86_400, 604_800, 2_419_200, 90, 5_400].map((seconds) => span(seconds, "en"))).toEqual([
      "1 hour",
      "8 hours",
      "1 day",
      "1 week",
      "4 weeks",
      "90 seconds",
      "90 minutes",
    ]);
    expect([span(86_400, "de"), span(172_800, "de")]).toEqual(["1 Tag", "2 Tage"]);
  });
});
