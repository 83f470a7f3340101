import { leadsTo } from "./leads-to.ts";

it("a server's word leads to a page or a letter, and does nothing here", () => {
  const contact = ["https:", "mailto:"];
  expect(["https://example.org/us", "mailto:ada@example.org"].map((each) => leadsTo(each, contact))).toEqual([
    true,
    true,
  ]);
  const others = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " data:text/html,x",
    "http://example.org",
    "/settings",
    "",
  ];
  expect(others.filter((each) => leadsTo(each, contact))).toEqual([]);
  expect(leadsTo(undefined, contact)).toBe(false);
});
