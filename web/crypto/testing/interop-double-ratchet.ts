import { p2pPython } from "../dialects/p2p-python.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { fromUtf8, utf8 } from "../encoding/bytes.ts";
import { openPrimitives } from "../primitives/open-primitives.ts";
import { beginAsInitiator, beginAsResponder } from "../ratchet/begin.ts";
import { ratchetDecrypt } from "../ratchet/decrypt.ts";
import { ratchetEncrypt } from "../ratchet/encrypt.ts";
import { advanceRoot, messageKeyOf, nextChainKey } from "../ratchet/key-schedule.ts";
import type { RatchetMessage, RatchetState } from "../ratchet/ratchet-state.ts";
import { fromHex, hex } from "./hex.ts";
import { expectSame } from "./interop-check.ts";
import type { InteropCheck } from "./interop-check.ts";
import type { DoubleRatchetVectors, InteropVectors, RecordedState, Side, Transcript } from "./interop-vectors.ts";
import { ScriptedRandomness } from "./scripted-randomness.ts";

const absentKey = "00".repeat(32);
const noSession = new Uint8Array(0);

/** The recording's view of our state, without the receive counter, which the reference leaves behind after a gap. */
function recordedView(state: RatchetState): Omit<RecordedState, "receiving_message_number"> {
  const toHex = (text: string): string => hex(decodeBase64url(text));
  return {
    root_key: toHex(state.rootKey),
    sending_chain_key: state.sendingChain === null ? absentKey : toHex(state.sendingChain),
    receiving_chain_key: state.receivingChain === null ? absentKey : toHex(state.receivingChain),
    dh_private_key: toHex(state.dhPrivate),
    dh_public_key: toHex(state.dhPublic),
    dh_peer_public_key: state.dhPeer === null ? null : toHex(state.dhPeer),
    sending_message_number: state.sent,
    previous_sending_chain_length: state.previouslySent,
    skipped: state.skipped.map(({ dh, n, key }) => ({
      dh_public_key: toHex(dh),
      message_number: n,
      message_key: toHex(key),
    })),
  };
}

/**
 * With its counter left behind, the reference also stores keys for messages it has opened already, which open nothing;
 * the recording's stored keys are compared without these.
 */
function expectState(what: string, state: RatchetState, recorded: RecordedState, opened: ReadonlySet<string>): void {
  const { receiving_message_number: _unreliable, ...expected } = recorded;
  const skipped = expected.skipped.filter((entry) => !opened.has(`${entry.dh_public_key} ${entry.message_number}`));
  expectSame(what, recordedView(state), { ...expected, skipped });
}

async function replay(vectors: InteropVectors, transcript: Transcript, subtle: SubtleCrypto | undefined) {
  const handshake = vectors.x3dh.x3dh.find((candidate) => candidate.name === transcript.x3dh_case);
  if (!handshake) throw new Error(`The recording names an unknown handshake: ${transcript.x3dh_case}.`);
  const randomness = new ScriptedRandomness();
  const p = await openPrimitives({ randomBytes: randomness.take, subtle });
  randomness.add(fromHex(transcript.initial.A.dh_private_key));
  const publicKey = decodeBase64url(handshake.bob.signed_prekey_public);
  const privateKey = decodeBase64url(handshake.bob.signed_prekey_private);
  const sharedKey = fromHex(handshake.shared_key_hex);
  const states: Record<Side, RatchetState> = {
    A: await beginAsInitiator(p, p2pPython, sharedKey, publicKey),
    B: beginAsResponder(p2pPython, sharedKey, { publicKey, privateKey }),
  };
  const opened = new Set<string>();
  expectState("A at the start", states.A, transcript.initial.A, opened);
  expectState("B at the start", states.B, transcript.initial.B, opened);

  const wires = new Map<string, { message: RatchetMessage; context: Uint8Array }>();
  for (const step of transcript.steps) {
    for (const key of step.generated_keys) randomness.add(decodeBase64url(key.private));
    if (step.op === "send") {
      randomness.add(decodeBase64url(step.wire.nonce));
      const context = utf8(step.aad_utf8);
      const associated = { session: noSession, context };
      const sent = await ratchetEncrypt(p, p2pPython, states[step.who], utf8(step.plaintext), associated);
      states[step.who] = sent.state;
      const { header, nonce, ciphertext } = sent.message;
      const wire = {
        ciphertext: encodeBase64url(ciphertext),
        nonce: encodeBase64url(nonce),
        header: fromUtf8(header),
      };
      expectSame(`${step.id} on the wire`, wire, step.wire);
      wires.set(step.id, { message: sent.message, context });
    } else {
      const wire = wires.get(step.id);
      if (!wire) throw new Error(`The recording receives ${step.id} before it is sent.`);
      const associated = { session: noSession, context: wire.context };
      const received = await ratchetDecrypt(p, p2pPython, states[step.who], wire.message, associated);
      states[step.who] = received.state;
      expectSame(`${step.id} opened`, fromUtf8(received.plaintext), step.expect_plaintext);
      const header = p2pPython.ratchet.decodeHeader(wire.message.header);
      opened.add(`${hex(header.dh)} ${header.n}`);
    }
    expectState(`${step.who} after ${step.op} ${step.id}`, states[step.who], step.state_after, opened);
    expectSame("unused randomness", randomness.isUsedUp, true);
  }
}

async function deriveAgain(recorded: DoubleRatchetVectors["kdf"][number], subtle: SubtleCrypto | undefined) {
  const p = await openPrimitives({ randomBytes: new ScriptedRandomness().take, subtle });
  const root = await advanceRoot(p, p2pPython, fromHex(recorded.root_key), fromHex(recorded.dh_output));
  expectSame("new root key", hex(root.rootKey), recorded.new_root_key);
  expectSame("new chain key", hex(root.chainKey), recorded.new_chain_key);
  expectSame("next chain key", hex(nextChainKey(p, p2pPython, root.chainKey)), recorded.ck_next_chain_key);
  expectSame("message key", hex(messageKeyOf(p, p2pPython, root.chainKey)), recorded.ck_message_key);
}

export function doubleRatchetChecks(vectors: InteropVectors, subtle: SubtleCrypto | undefined): InteropCheck[] {
  const { kdf, transcripts } = vectors.doubleRatchet;
  return [
    ...kdf.map((recorded, at) => ({ name: `key derivation ${at + 1}`, run: () => deriveAgain(recorded, subtle) })),
    ...transcripts.map((transcript) => ({
      name: `transcript ${transcript.name}, the state after each step`,
      run: () => replay(vectors, transcript, subtle),
    })),
  ];
}
