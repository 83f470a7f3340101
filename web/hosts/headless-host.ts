import type { Host, Storage } from "../core/host.ts";
import { TenChatError } from "../core/tenchat-error.ts";
import { fetchHttp } from "./fetch-http.ts";
import { MemoryStorage } from "./memory-storage.ts";
import { timersBy } from "./timers.ts";
import { webSockets } from "./web-sockets.ts";

export interface HeadlessOptions {
  /** `http://localhost:3000` */
  readonly origin: string;
  /** Kept by the caller to start again from it; in memory unless given. */
  readonly storage?: Storage;
  readonly deviceName?: string;
  readonly prekeyStock?: number;
  readonly report?: (error: unknown) => void;
}

/** Everything the core needs, in a process without a window: for bots and scripted people. Passwords only. */
export function headlessHost(options: HeadlessOptions): Host {
  const noPasskey = async (): Promise<never> => {
    throw new TenChatError("passkey-unavailable", "A program has no passkey. Use a password.");
  };
  return {
    http: fetchHttp(options.origin, fetch),
    sockets: webSockets(options.origin, WebSocket),
    storage: options.storage ?? new MemoryStorage(),
    crypto: { subtle: crypto.subtle, randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    passkeys: { available: () => false, create: noPasskey, get: noPasskey },
    timers: timersBy(globalThis),
    signals: { online: () => true, changed: () => () => undefined },
    turn: { take: async () => ({ release: () => undefined }), ask: () => undefined },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    // A program is not handed out by the server it talks to.
    isCurrent: async () => true,
    now: () => Date.now(),
    deviceName: options.deviceName ?? "Program",
    ...(options.prekeyStock === undefined ? {} : { prekeyStock: options.prekeyStock }),
    report: options.report ?? ((error) => console.error(error)),
  };
}
