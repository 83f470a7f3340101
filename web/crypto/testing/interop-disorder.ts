import { p2pPython } from "../dialects/p2p-python.ts";
import { fromUtf8, utf8 } from "../encoding/bytes.ts";
import { CryptoError } from "../errors.ts";
import { openPrimitives } from "../primitives/open-primitives.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { beginAsInitiator, beginAsResponder } from "../ratchet/begin.ts";
import { ratchetDecrypt } from "../ratchet/decrypt.ts";
import { ratchetEncrypt } from "../ratchet/encrypt.ts";
import type { RatchetMessage, RatchetState, SkippedKey } from "../ratchet/ratchet-state.ts";
import { storeSkipped } from "../ratchet/skip.ts";
import { expectSame } from "./interop-check.ts";
import type { InteropCheck } from "./interop-check.ts";
import type { InteropVectors } from "./interop-vectors.ts";

const associated = { session: new Uint8Array(0), context: utf8("alice:bob") };

type Pair = { readonly p: Primitives; readonly alice: RatchetState; readonly bob: RatchetState };

/** The recorded orders fix no keys, so any will do: a counter stands in for randomness. */
async function freshPair(subtle: SubtleCrypto | undefined): Promise<Pair> {
  let calls = 0;
  const randomBytes = (length: number) => new Uint8Array(length).fill(++calls);
  const p = await openPrimitives({ randomBytes, subtle });
  const sharedKey = p.randomBytes(32);
  const signedPrekey = await p.generateX25519();
  return {
    p,
    alice: await beginAsInitiator(p, p2pPython, sharedKey, signedPrekey.publicKey),
    bob: beginAsResponder(p2pPython, sharedKey, signedPrekey),
  };
}

async function send({ p, alice }: Pair, texts: readonly string[]): Promise<RatchetMessage[]> {
  const messages: RatchetMessage[] = [];
  let state = alice;
  for (const text of texts) {
    const sent = await ratchetEncrypt(p, p2pPython, state, utf8(text), associated);
    state = sent.state;
    messages.push(sent.message);
  }
  return messages;
}

async function inOrderOf(order: readonly (readonly [number, string])[], subtle: SubtleCrypto | undefined) {
  const pair = await freshPair(subtle);
  const messages = await send(pair, ["m0", "m1", "m2", "m3"]);
  let { bob } = pair;
  for (const [number, text] of order) {
    const message = messages[number];
    if (!message) throw new Error(`The recording names message ${number}, which was not sent.`);
    const opened = await ratchetDecrypt(pair.p, p2pPython, bob, message, associated);
    bob = opened.state;
    expectSame(`message ${number}`, fromUtf8(opened.plaintext), text);
  }
}

type Limit = InteropVectors["doubleRatchet"]["skip_limit"][number];

/** Only the last message arrives: as many are skipped as its number says. */
async function skip(limit: Limit, subtle: SubtleCrypto | undefined) {
  const pair = await freshPair(subtle);
  const messages = await send(pair, Array<string>(limit.message_number + 1).fill("x"));
  const last = messages[limit.message_number];
  if (!last) throw new Error("Nothing was sent.");
  const outcome = await ratchetDecrypt(pair.p, p2pPython, pair.bob, last, associated).then(
    (opened) => ({ result: fromUtf8(opened.plaintext), stored: opened.state.skipped.length }),
    (error: unknown) => {
      if (!(error instanceof CryptoError)) throw error;
      return { result: null, stored: pair.bob.skipped.length };
    },
  );
  expectSame("outcome", outcome, { result: limit.result, stored: limit.stored_skipped });
}

function evict(vectors: InteropVectors): void {
  let stored: readonly SkippedKey[] = [];
  for (const batch of vectors.doubleRatchet.cache_eviction) {
    const added = Array.from({ length: batch.skip }, (_, n) => ({ dh: batch.batch, n, key: "" }));
    stored = storeSkipped(stored, added);
    const place = (entry: SkippedKey | undefined) => [entry?.dh, entry?.n];
    const view = { stored: stored.length, oldest: place(stored[0]), newest: place(stored.at(-1)) };
    expectSame(`after ${batch.batch}`, view, {
      stored: batch.stored_after,
      oldest: batch.oldest,
      newest: batch.newest,
    });
  }
}

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
}

async function tamper(field: string, subtle: SubtleCrypto | undefined) {
  const pair = await freshPair(subtle);
  const [message] = await send(pair, ["original"]);
  if (!message) throw new Error("Nothing was sent.");
  const forged: Record<string, [RatchetMessage, typeof associated]> = {
    ciphertext: [{ ...message, ciphertext: flipped(message.ciphertext) }, associated],
    nonce: [{ ...message, nonce: flipped(message.nonce) }, associated],
    aad: [message, { ...associated, context: utf8("alice:carol") }],
    "header.message_number": [
      {
        ...message,
        header: utf8(fromUtf8(message.header).replace(/"message_number": \d+/, '"message_number": 3')),
      },
      associated,
    ],
  };
  const attempt = forged[field];
  if (!attempt) throw new Error(`The recording tampers with an unknown field: ${field}.`);
  const refusal = await ratchetDecrypt(pair.p, p2pPython, pair.bob, ...attempt).then(
    () => "opened",
    (error: unknown) => (error instanceof CryptoError ? error.kind : "unknown"),
  );
  expectSame("the tampered message", refusal, "open-failed");
  // The reference fails here: it had moved its chain on. Ours kept the old state.
  const opened = await ratchetDecrypt(pair.p, p2pPython, pair.bob, message, associated);
  expectSame("the genuine message", fromUtf8(opened.plaintext), "original");
}

export function disorderChecks(vectors: InteropVectors, subtle: SubtleCrypto | undefined): InteropCheck[] {
  const { reference_bugs: orders, skip_limit: limits, tamper: tampered } = vectors.doubleRatchet;
  return [
    ...orders.map(({ name, correct_result: order }) => ({
      name: `order in which the reference fails: ${name}`,
      run: () => inOrderOf(order, subtle),
    })),
    ...limits.map((limit) => ({
      name: `${limit.message_number} messages skipped`,
      run: () => skip(limit, subtle),
    })),
    { name: "the oldest stored keys give way", run: async () => evict(vectors) },
    ...tampered.map(({ tampered: field }) => ({
      name: `tampered ${field}, then the genuine message`,
      run: () => tamper(field, subtle),
    })),
  ];
}
