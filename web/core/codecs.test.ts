import fc from "fast-check";
import { errorFromBody } from "../../generated/contracts/errors.ts";
import { parseServerFrame } from "../../generated/client/socket.ts";
import { ProtocolViolation } from "../../generated/client/runtime/transport.ts";
import { readVerificationCode, verificationCode } from "./keys/verification-code.ts";
import { fromBase64, toBase64 } from "./base64.ts";

const runs = { numRuns: Number(process.env["TENCHAT_CODEC_RUNS"] ?? 300) };
const names = [
  ...["account.deleted", "blocks.changed", "conversation.new", "group.asked", "group.ended", "group.new", "error"],
  ...[
    "keys.changed",
    "keys.low",
    "message.delivered",
    "message.new",
    "messages.missed",
    "session.ready",
    "typing.changed",
  ],
  ...["message.submit.reply", "__proto__", "constructor", "toString", ""],
];

/** Also halves of surrogate pairs. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe("whatever a server or a camera says", () => {
  it("is a frame, or a violation of the protocol, and never another failure", () => {
    const code = fc.constantFrom("invalid-input", "forbidden", "toString", "__proto__", 5);
    const body = fc.oneof(fc.jsonValue(), fc.record({ code, message: fc.jsonValue() }, { requiredKeys: [] }));
    const frame = fc.record(
      { type: fc.oneof(fc.constantFrom(...names), fc.jsonValue()), id: fc.oneof(fc.string(), fc.jsonValue()), body },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      anyText,
      fc.json(),
      frame.map((each) => JSON.stringify(each)),
    );
    fc.assert(
      fc.property(text, (said) => {
        try {
          expect(typeof parseServerFrame(said).type).toBe("string");
        } catch (error) {
          if (!(error instanceof ProtocolViolation)) throw error;
        }
      }),
      runs,
    );
    fc.assert(
      fc.property(body, (said) => void errorFromBody(said)),
      runs,
    );
  });

  it("is the number of a code, or nothing", () => {
    const scanned = fc.oneof(anyText, fc.stringMatching(/^TENCHAT:1:\d{58,62}\n?$/u));
    fc.assert(
      fc.property(scanned, (text) => {
        const number = readVerificationCode(text);
        if (number !== null) expect(verificationCode(number)).toBe(text);
      }),
      runs,
    );
  });

  it("comes out of base64 as it went in", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]),
      ),
      runs,
    );
  });
});
