import fc from "fast-check";
import { decodeBatch } from "./signals.ts";

/** Also halves of surrogate pairs. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

it("what somebody else says on the channel is signals that are known, or unknown ones, or no batch", () => {
  const signal = fc.oneof(
    fc.jsonValue(),
    fc.record({ frame: fc.jsonValue(), to: fc.jsonValue(), type: fc.jsonValue(), about: fc.jsonValue() }),
    fc.record({ frame: fc.json(), to: fc.constant({}) }),
    fc.record({ end: fc.jsonValue() }),
  );
  const batch = fc.record({ node: fc.constant("other"), next: fc.constant(1), signals: fc.array(signal) });
  const said = fc.oneof(
    anyText,
    fc.json(),
    batch.map((each) => JSON.stringify(each)),
  );
  fc.assert(
    fc.property(said, (text) => void decodeBatch(text)),
    { numRuns: Number(process.env["TENCHAT_CODEC_RUNS"] ?? 300) },
  );
});
