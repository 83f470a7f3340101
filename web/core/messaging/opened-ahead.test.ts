import type { CatchUp, KnownPosition, Message } from "../../../generated/contracts/messaging/types.ts";
import { texts, until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

const many = 320;
const lines = Array.from({ length: many }, (_, at) => `Line ${at + 1}.`);

/** Two who have written to each other; while one is away the other writes many lines. `meddle` changes what a page says. */
async function missing(meddle: (page: CatchUp) => CatchUp = (page) => page) {
  const { server, bob, id, here, there } = await twoPeople();
  await here.send("Here?");
  await until(() => texts(there).includes("Here?"));
  await there.send("Yes.");
  await until(() => texts(here).includes("Yes."));
  bob.setOnline(false);
  for (const line of lines) await here.send(line);
  await until(() => here.messages.get().every(({ state }) => state !== "queued"));
  const asked: { readonly from: number; readonly shown: number }[] = [];
  const honest = server.http.bind(server);
  server.http = (method, path, body, authorization) => {
    const answer = honest(method, path, body, authorization);
    if (path !== "/v1/catch-up") return answer;
    const { positions } = body as { positions: KnownPosition[] };
    const from = positions.find(({ conversationId }) => conversationId === id)?.sequence ?? 0;
    asked.push({ from, shown: texts(there).length });
    return { ...answer, body: meddle(answer.body as CatchUp) };
  };
  bob.computedElsewhere.splice(0);
  const elsewhere = (name: string) => bob.computedElsewhere.filter((each) => each === name).length;
  return { bob, there, asked, elsewhere };
}

describe("What was missed", () => {
  it("is opened on another thread before its turn, and asked for while what comes before it is placed", async () => {
    const { bob, there, asked, elsewhere } = await missing();
    bob.setOnline(true);
    await until(() => texts(there).includes(lines.at(-1)!));
    expect(texts(there)).toEqual(["Here?", "Yes.", ...lines]);
    expect(bob.reports).toEqual([]);
    // Fifty at a time, on each of three pages.
    expect(elsewhere("openMessages")).toBe(7);
    expect(elsewhere("sealTexts")).toBeGreaterThan(2);
    const [first, second] = asked;
    expect(second).toEqual({ from: first!.from + 150, shown: first!.shown });
  });

  it("is read to the last one behind some that do not open, and each of them is told once", async () => {
    const damaged = ["Line 7.", "Line 120.", "Line 200."].map((line) => lines.indexOf(line));
    let begun = 0;
    const { bob, there, elsewhere } = await missing((page) => ({
      ...page,
      messages: page.messages.map((message): Message => {
        begun ||= message.sequence;
        if (!damaged.includes(message.sequence - begun)) return message;
        const last = message.wrappedKey!.at(-5) === "A" ? "B" : "A";
        return { ...message, wrappedKey: message.wrappedKey!.slice(0, -5) + last + message.wrappedKey!.slice(-4) };
      }),
    }));
    bob.setOnline(true);
    await until(() => texts(there).includes(lines.at(-1)!));
    const expected = lines.map((line, at) => (damaged.includes(at) ? "<undecryptable>" : line));
    expect(texts(there)).toEqual(["Here?", "Yes.", ...expected]);
    expect(bob.reports).toEqual([]);
    // The last page again, whatever was damaged on the one before it.
    expect(elsewhere("openMessages")).toBeGreaterThan(3);
  });

  it("is asked for anew from where one stands when a page has led elsewhere than it said", async () => {
    let pages = 0;
    const { bob, there, asked } = await missing((page) => {
      pages += 1;
      return pages === 1 ? { ...page, messages: page.messages.filter((_, at) => at !== 9) } : page;
    });
    bob.setOnline(true);
    await until(() => texts(there).includes(lines.at(-1)!));
    expect(texts(there)).toEqual(["Here?", "Yes.", ...lines]);
    const [first, second, third] = asked.map(({ from }) => from);
    expect([second! - first!, third! - first!]).toEqual([150, 9]);
  });
});
