import { readFileSync } from "node:fs";
import type { EncodedFrame } from "../../../generated/server/frames.ts";
import { encodeFrame } from "../../../generated/server/frames.ts";
import { silentLog } from "../logging/log.ts";
import { LocalBus } from "./local-bus.ts";
import { NodeBus } from "./node-bus.ts";
import { decodeBatch, encodeBatch } from "./signals.ts";

const file = new URL("../../../specs/vectors/bus/0.1.0.json", import.meta.url);
const { batches } = JSON.parse(readFileSync(file, "utf8")) as { batches: string[] };

/** What 0.1.0 makes of a signal: it looks for these and for nothing else. */
interface ReadByFirst {
  readonly frame?: unknown;
  readonly to?: unknown;
  readonly options?: unknown;
  readonly end?: unknown;
  readonly forget?: unknown;
  readonly key?: unknown;
}

function first({ frame, to, options, end, forget, key }: ReadByFirst): ReadByFirst {
  return JSON.parse(JSON.stringify({ frame, to, options, end, forget, key })) as ReadByFirst;
}

function signalsOf(text: string): readonly ReadByFirst[] {
  return (JSON.parse(text) as { signals: ReadByFirst[] }).signals;
}

describe("what nodes of two versions say to each other", () => {
  it("every batch of 0.1.0 is read, and said again so that 0.1.0 reads the very same in it", () => {
    for (const text of batches) {
      const read = decodeBatch(text);
      expect(read?.signals.some((signal) => "unknown" in signal)).toBe(false);
      const { signals, ...rest } = JSON.parse(encodeBatch(read!)) as { signals: ReadByFirst[] };
      const before = JSON.parse(text) as { signals: ReadByFirst[] };
      expect({ ...rest, signals: signals.map(first) }).toEqual({ ...before, signals: before.signals.map(first) });
    }
  });

  it("a frame of 0.1.0 is decided on as one of today is: what has to be known stands in its text", () => {
    for (const text of batches) {
      for (const signal of decodeBatch(text)!.signals) {
        if (!("frame" in signal)) continue;
        const { type, body } = JSON.parse(signal.frame.text) as { type: EncodedFrame["type"]; body: never };
        expect(JSON.stringify(signal.frame)).toBe(
          JSON.stringify({ type, text: signal.frame.text, about: encodeFrame(type, body).about }),
        );
      }
    }
  });

  it("a frame of today is a text for 0.1.0, and comes out of the bus as it went in", () => {
    const frame = encodeFrame("typing.changed", { conversationId: "a", accountId: "b", typing: true });
    const signal = { frame, to: { accountId: "b", exceptDeviceId: "c" }, options: { droppable: true } };
    const text = encodeBatch({ node: "n", next: 1, signals: [signal] });
    expect(signalsOf(text).map(first)).toEqual([{ frame: frame.text, to: signal.to, options: signal.options }]);
    expect(decodeBatch(text)?.signals).toEqual([signal]);
  });

  it("what only a later version knows has its number, is passed over, and hides nothing behind it", () => {
    const later = [
      { frame: JSON.stringify({ type: "poll.new", body: {} }), type: "poll.new", about: {}, to: { accountId: "b" } },
      { frame: { text: "of another form" }, to: { accountId: "b" } },
      { frame: "no JSON", to: { accountId: "b" } },
      { rename: "something" },
      { end: { accountId: "b" } },
      null,
    ];
    const known = { forget: "names", key: "b" };
    const text = JSON.stringify({ node: "n", next: 1, signals: [...later, known] });
    expect(decodeBatch(text)?.signals).toEqual([...later.map(() => ({ unknown: true })), known]);
  });

  it("a node of 0.1.0 beside one of today: frames, endings and what is to be forgotten arrive, none is missed", async () => {
    const heard: unknown[] = [];
    const local = new LocalBus({
      send: (to, { text }) => void heard.push({ frame: text, to }),
      hasListeners: () => false,
      end: (end) => void heard.push({ end }),
    });
    local.onForget("keyed-devices", (key) => heard.push({ forget: "keyed-devices", key }));
    let speak: (text: string) => void = () => undefined;
    const said: string[] = [];
    const bus = await NodeBus.open(
      local,
      [
        async (hear) => {
          speak = hear;
          return {
            name: "",
            publish: async (text) => void said.push(text),
            restart() {},
            close: async () => undefined,
          };
        },
      ],
      silentLog,
    );
    for (const text of batches) speak(text);
    expect(heard).toEqual(batches.flatMap((text) => signalsOf(text).map(({ options: _options, ...signal }) => signal)));
    speak(batches[0]!);
    bus.send({ deviceId: "c" }, encodeFrame("messages.missed", {}));
    await bus.close();
    const frames = said.flatMap(signalsOf).filter((signal) => "frame" in signal);
    expect(frames.map(({ frame }) => frame)).toEqual([encodeFrame("messages.missed", {}).text]);
  });
});
