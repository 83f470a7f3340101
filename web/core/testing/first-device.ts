import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimePrekeys,
  generateSignedPrekey,
  openContent,
  openPrimitives,
  sealContent,
  startSession,
  unwrapContentKey,
  wrapContentKey,
} from "../../crypto/secrets.ts";
import type { MasterKey, PeerSessions, SignedPrekeyPair } from "../../crypto/secrets.ts";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import type { ClaimedBundles } from "../../../generated/contracts/keys/types.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { readBundle, wireOneTimePrekey, wireSignedPrekey } from "../keys/wire-keys.ts";
import { forDevice } from "./fake-records.ts";
import type { FakeServer } from "./fake-server.ts";

const fresh = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/**
 * A device of one person, as 0.1.0 was: its signed prekeys count from 1, and it knows content format 1 and no other.
 * `kept`: one more device of somebody who has that key.
 */
export async function firstDevice(server: FakeServer, username: string, kept?: MasterKey) {
  const p = await openPrimitives(fresh);
  const ask = <T>(route: string, body?: unknown, token?: string): T => {
    const [method = "", path = ""] = route.split(" ");
    return server.http(method, path, body, token === undefined ? undefined : `Bearer ${token}`).body as T;
  };
  const password = "a long enough password";
  const session = ask<SessionTokens>(kept === undefined ? "POST /v1/accounts" : "POST /v1/sessions", {
    username,
    password,
    deviceName: "A device",
  });
  const { accountId } = session.account;
  const token = session.accessToken;
  const { deviceId } = session;
  const master = kept ?? (await generateMasterKey(p));
  const device = await generateDeviceKeys(p, master, { accountId, deviceId });
  const { identity } = device;
  const signed = new Map<number, SignedPrekeyPair>();
  const makeSigned = async (prekeyId: number) => {
    const pair = await generateSignedPrekey(p, device, prekeyId);
    signed.set(prekeyId, pair);
    return { signedPrekey: wireSignedPrekey(pair), lastResortKemPrekey: wireSignedPrekey(lastResort) };
  };
  const lastResort = await generateKemPrekey(p, device, 1);
  const oneTime = await generateOneTimePrekeys(p, 1, 20);
  ask(
    "PUT /v1/keys/device",
    {
      masterKey: toBase64(identity.masterKey),
      signingKey: toBase64(identity.signingKey),
      agreementKey: toBase64(identity.agreementKey),
      identitySignature: toBase64(identity.identitySignature),
      ...(await makeSigned(1)),
      oneTimePrekeys: oneTime.map(wireOneTimePrekey),
      oneTimeKemPrekeys: [],
    },
    token,
  );
  const held = new Map<string, PeerSessions>();

  /** What 0.1.0 shows of a message: its text, or the type of a kind that it does not know. */
  const read = async (logged: Message): Promise<string> => {
    const { senderAccountId, senderDeviceId, wrappedKey, ciphertext, contentType, protocolVersion } = logged;
    const { contentKey, sessions } = await unwrapContentKey(p, {
      own: device,
      sessions: held.get(senderDeviceId) ?? null,
      sender: { accountId: senderAccountId, deviceId: senderDeviceId },
      expectedMasterKey: null,
      wrapped: fromBase64(wrappedKey ?? ""),
      prekeys: {
        signed: async (id) => signed.get(id)?.privateKey,
        oneTime: async (id) => oneTime.find(({ prekeyId }) => prekeyId === id)?.privateKey,
        kem: async () => lastResort.privateKey,
      },
    });
    held.set(senderDeviceId, sessions);
    const { conversationId, messageId } = logged;
    const context = { conversationId, messageId, senderAccountId, senderDeviceId, contentType, protocolVersion };
    const content = await openContent(p, context, fromBase64(ciphertext), contentKey);
    return contentType === "text/plain" ? new TextDecoder().decode(content) : `(${contentType})`;
  };

  return {
    accountId,
    deviceId,
    master,
    /** Signs another prekey, and has the server hand it out. */
    rotate: async (prekeyId: number) => ask("PUT /v1/keys/signed-prekeys", await makeSigned(prekeyId), token),
    /** What it was sent in a conversation, oldest first. */
    readAll: async (conversationId: string, from = 0): Promise<string[]> => {
      const shown: string[] = [];
      const messages = server.logs.get(conversationId)?.messages ?? [];
      for (const message of messages) {
        if (message.sequence <= from || message.senderDeviceId === deviceId) continue;
        shown.push(await read(forDevice(message, deviceId)));
      }
      return shown;
    },
    /** Writes to the devices of somebody, in format 1. */
    write: async (conversationId: string, to: string, messageId: string, text: string) => {
      const deviceIds = [...server.accounts.get(to)!.devices.keys()];
      const path = `POST /v1/people/${to}/prekey-bundles`;
      const missing = deviceIds.filter((id) => !held.has(id));
      const claimed = ask<ClaimedBundles>(path, { deviceIds: missing }, token);
      for (const bundle of claimed.bundles) {
        const input = { own: device, bundle: readBundle(claimed, bundle), sessions: null, expectedMasterKey: null };
        held.set(bundle.device.deviceId, await startSession(p, input));
      }
      const outside = { conversationId, messageId, contentType: "text/plain", protocolVersion: 1 };
      const context = { ...outside, senderAccountId: accountId, senderDeviceId: deviceId };
      const sealed = await sealContent(p, context, new TextEncoder().encode(text));
      const keys = [];
      for (const id of deviceIds) {
        const { sessions, wrapped } = await wrapContentKey(p, held.get(id)!, sealed.contentKey);
        held.set(id, sessions);
        keys.push({ deviceId: id, wrappedKey: toBase64(wrapped) });
      }
      const body = {
        ...outside,
        ciphertext: toBase64(sealed.ciphertext),
        keys,
        meta: { sentAt: new Date().toISOString(), clientSequence: 1 },
      };
      const peer = { accountId, deviceId, push: () => undefined };
      server.frame(peer, JSON.stringify({ type: "message.submit", id: "1", body }));
    },
  };
}
