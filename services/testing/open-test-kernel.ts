import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EncodedFrame } from "../../generated/server/frames.ts";
import type { FrameOptions } from "../../generated/server/runtime/frame-outlet.ts";
import type { Audience, Ending } from "../kernel/bus/bus.ts";
import { LocalBus } from "../kernel/bus/local-bus.ts";
import type { Sockets } from "../kernel/bus/local-bus.ts";
import type { StartDatabase } from "../kernel/database/open-chosen-database.ts";
import { openKernel } from "../apps/all/open-kernel.ts";
import type { OpenedKernel } from "../apps/all/open-kernel.ts";
import type { Kernel } from "../kernel/kernel.ts";
import { silentLog } from "../kernel/logging/log.ts";
import { readSettings } from "../kernel/settings/settings.ts";
import { startSharedDatabase } from "./shared-database.ts";

/** Remembers what was sent to whom, in place of sockets. */
class RecordingSockets implements Sockets {
  readonly sent: {
    audience: Audience;
    frame: { type: string; body: Record<string, unknown> };
    options?: FrameOptions;
  }[] = [];
  readonly ended: Ending[] = [];

  send(audience: Audience, { text }: EncodedFrame, options?: FrameOptions): void {
    this.sent.push({ audience, frame: JSON.parse(text), ...(options ? { options } : {}) });
  }

  hasListeners(): boolean {
    return true;
  }

  end(whose: Ending): void {
    this.ended.push(whose);
  }
}

/** A bus of one node whose sockets only remember. */
export class RecordingBus extends LocalBus {
  readonly sent: RecordingSockets["sent"];
  readonly ended: RecordingSockets["ended"];

  constructor(sockets = new RecordingSockets()) {
    super(sockets);
    this.sent = sockets.sent;
    this.ended = sockets.ended;
  }
}

export interface TestKernel {
  readonly kernel: Kernel;
  readonly bus: RecordingBus;
  readonly opened: OpenedKernel;
  stop(): Promise<void>;
}

/** A kernel on a database of its own, without limits unless asked for, for the tests of one room. */
export async function openTestKernel(
  env: Readonly<Record<string, string>> = {},
  startDatabase: StartDatabase = startSharedDatabase,
): Promise<TestKernel> {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-test-"));
  const closing = new AsyncDisposableStack();
  closing.defer(() => rmSync(folder, { recursive: true, force: true }));
  const settings = readSettings({ TENCHAT_RATE_LIMITS: "off", ...env, TENCHAT_DATA: folder });
  const opened = await openKernel(
    settings,
    silentLog,
    closing,
    () => {
      throw new Error("the test's database ended");
    },
    startDatabase,
  );
  const bus = new RecordingBus();
  return { kernel: { ...opened.kernel, bus }, bus, opened, stop: () => closing.disposeAsync() };
}
