import fc from "fast-check";
import { validateComparison } from "../../../../generated/contracts/mesh/validators.ts";
import { check } from "../../../../generated/contracts/runtime/check.ts";
import { isPublicRelay } from "../../../kernel/outward/relay-address.ts";
import { codecRuns } from "../../../../web/crypto/testing/hostile-bytes.ts";
import { answerComparison } from "../reconcile/comparison.ts";
import { PrefixTree } from "../reconcile/prefix-tree.ts";
import { makePacket } from "../testing/make-packet.ts";
import { hashOf } from "./packet.ts";
import { readHashAnswer, readPacketAnswer, readRelayAnswer } from "./read-answers.ts";

const RUNS = { numRuns: codecRuns };
const sound = makePacket("ada");

/** Any JSON, and answers of which some part is any JSON. */
const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(sound)));
const packet = fc.record({ recipient: odd, message: odd, hash: odd, signature: odd }, { requiredKeys: [] });
const relay = fc.record({ ip: fc.oneof(odd, fc.ipV4(), fc.ipV6(), fc.domain()), port: odd, load: odd });
const answers = fc.oneof(
  fc.jsonValue(),
  fc.record({
    hashes: fc.oneof(odd, fc.array(odd)),
    different: fc.oneof(odd, fc.array(odd)),
    messages: fc.oneof(odd, fc.array(fc.oneof(odd, packet))),
    servers: fc.oneof(odd, fc.array(fc.oneof(odd, relay))),
  }),
);

describe("Whatever another relay says", () => {
  it("is hashes, packets and addresses, or nothing", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { hashes, different = [] } = readHashAnswer(answer);
        for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
        for (const prefix of different) expect(prefix).toMatch(/^[0-9a-f]{0,64}$/);
        for (const given of readPacketAnswer(answer))
          if (given.kind === "whole") expect(hashOf(given.packet.message)).toBe(given.packet.hash);
        for (const { place } of readRelayAnswer(answer).relays) {
          const url = new URL(`http://${place.address}/`);
          expect(`${url.hostname}:${url.port || "80"}`).toBe(place.address);
          isPublicRelay(place);
        }
      }),
      RUNS,
    );
  }, 60_000);

  it("is answered where it is a comparison, whatever it compares", () => {
    const tree = new PrefixTree();
    const held = Array.from({ length: 200 }, (_, at) => makePacket(`key ${at}`).hash);
    for (const hash of held) tree.add(hash);
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    const base64 = (array: fc.Arbitrary<Uint8Array>) => array.map((each) => Buffer.from(each).toString("base64"));
    const prefix = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), maxLength: 64 }),
      fc.constantFrom(...held),
    );
    const comparison = fc.record({
      salt: base64(bytes(16)),
      divided: fc.array(fc.record({ prefix, digests: base64(bytes(64)) }), { maxLength: 5 }),
      listed: fc.array(fc.record({ prefix, ids: base64(fc.uint8Array({ maxLength: 30 })) }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(comparison, (asked) => {
        expect(check(validateComparison, asked).ok).toBe(true);
        const { hashes, different } = answerComparison(tree, (id) => id, asked);
        for (const hash of hashes) expect(held).toContain(hash);
        for (const each of different) expect(tree.countOf(each)).toBeGreaterThan(0);
      }),
      RUNS,
    );
  }, 60_000);
});
