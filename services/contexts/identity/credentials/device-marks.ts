import { createHmac, timingSafeEqual } from "node:crypto";
import type { KnownDevice } from "../../../../generated/server/runtime/operation.ts";

/**
 * Marks of devices that were signed in before. They open nothing: who shows one is counted apart from strangers when
 * they sign in with a password, and hashed before them, so that nobody who guesses can keep this device out.
 */
export interface DeviceMarks {
  issue(usernameKey: string, deviceId: string): string;

  /** Whose device it is; undefined for a mark that is not ours. */
  read(mark: string): KnownDevice | undefined;
}

const LABEL = "tenchat device mark 1\0";
const MAC_BYTES = 32;

export function createDeviceMarks(secret: Uint8Array): DeviceMarks {
  const macOf = (text: string) => createHmac("sha256", secret).update(LABEL).update(text).digest();
  return {
    issue(usernameKey, deviceId) {
      const text = Buffer.from(`${deviceId} ${usernameKey}`).toString("base64url");
      return `${text}.${macOf(text).toString("base64url")}`;
    },
    read(mark) {
      const [text = "", mac = ""] = mark.split(".", 2);
      const presented = Buffer.from(mac, "base64url");
      if (presented.length !== MAC_BYTES || !timingSafeEqual(presented, macOf(text))) return undefined;
      const [device = "", about = ""] = Buffer.from(text, "base64url").toString().split(" ", 2);
      return { about, device };
    },
  };
}
