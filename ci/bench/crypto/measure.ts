import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  nextSignedPrekeyId,
  openContent,
  sealContent,
} from "../../../web/crypto/secrets.ts";
import type { Primitives } from "../../../web/crypto/secrets.ts";
import { ScriptedDevice } from "../../../web/crypto/testing/scripted-device.ts";
import { fullStock } from "../../../web/core/keys/key-setup.ts";

/** Milliseconds that each took, in the order in which they were measured. */
export type Times = readonly number[];

/**
 * Two devices write to each other in turn, a KiB each: sealing it and its key, and opening both. A session of which both
 * have said something steps with each of them, which is the dearest that an honest message costs.
 */
export async function measureMessages(p: Primitives, count: number): Promise<Times> {
  const devices = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")] as const;
  await devices[0].start(devices[1]);
  const text = new Uint8Array(1024).fill(97);
  const times: number[] = [];
  // The first messages carry the handshake, and the program is not warm.
  const before = Math.ceil(count / 10) + 2;
  for (let round = 0; round < count + before; round++) {
    const [sender, receiver] = round % 2 === 0 ? devices : ([devices[1], devices[0]] as const);
    const context = {
      conversationId: "conversation",
      messageId: `message ${round}`,
      senderAccountId: sender.sender.accountId,
      senderDeviceId: sender.sender.deviceId,
      contentType: "text/plain",
      protocolVersion: 2,
    };
    const begun = performance.now();
    const sealed = await sealContent(p, context, text);
    const opened = await receiver.receive(sender, await sender.send(sealed.contentKey));
    const read = await openContent(p, context, sealed.ciphertext, opened.contentKey);
    const took = performance.now() - begun;
    if (read.length !== text.length) throw new Error("What was sealed was not what was opened.");
    if (round >= before) times.push(took);
  }
  return times;
}

/** Everything that a device makes when somebody signs up. */
export async function measureKeys(p: Primitives, count: number): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) {
    const begun = performance.now();
    const device = await generateDeviceKeys(p, await generateMasterKey(p), { accountId: "a", deviceId: "d" });
    await generateSignedPrekey(p, device, nextSignedPrekeyId(1, Date.now()));
    await generateKemPrekey(p, device, 1);
    await generateOneTimePrekeys(p, 1, fullStock);
    await generateOneTimeKemPrekeys(p, device, 2, fullStock);
    times.push(performance.now() - begun);
  }
  return times;
}
