import { openPrimitives } from "../../../web/crypto/secrets.ts";
import { measureKeys, measureMessages } from "./measure.ts";

const { crypto } = globalThis;
const primitives = await openPrimitives({
  subtle: crypto.subtle,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
});

Object.assign(globalThis, {
  measureMessages: (count: number) => measureMessages(primitives, count),
  measureKeys: (count: number) => measureKeys(primitives, count),
});
