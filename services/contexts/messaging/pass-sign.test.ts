import { encodeFrame } from "../../../generated/server/frames.ts";
import { someId } from "../../testing/make-submission.ts";
import { passSign } from "./pass-sign.ts";

it("passes no sign on where messages wait already, and asks nobody who would hear of it", async () => {
  const about = { conversationId: someId(), accountId: someId() };
  const frame = encodeFrame("typing.changed", { ...about, typing: true });
  const asked: string[] = [];
  const sent: unknown[] = [];
  const audiences = {
    hearing: async (id: string) => (asked.push(id), ["other"]),
    keptBackFrom: async () => [],
  };
  const bus = { send: (...args: unknown[]) => void sent.push(args) };
  const pass = (busy: boolean) => passSign(audiences as never, bus as never, { isBusy: () => busy }, about, frame);
  await pass(true);
  expect([asked, sent]).toEqual([[], []]);
  await pass(false);
  expect(sent).toEqual([[{ accountId: "other" }, frame, { droppable: true }]]);
});
