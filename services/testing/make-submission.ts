import { createIds } from "../kernel/ids.ts";
import type { Clock } from "../kernel/clock.ts";
import type { SubmitMessageInput } from "../../generated/contracts/messaging/operations.ts";

const ids = createIds({ now: () => new Date(1_790_000_000_000) } satisfies Clock);

/** A message whose ciphertext is any bytes: the server must not be able to tell. */
export function makeSubmission(
  conversationId: string,
  readerDeviceIds: readonly string[],
  overrides: Partial<SubmitMessageInput> = {},
): SubmitMessageInput {
  return {
    conversationId,
    messageId: ids.ulid(),
    contentType: "text/plain",
    protocolVersion: 1,
    ciphertext: Buffer.alloc(64, "x").toString("base64"),
    keys: readerDeviceIds.map((deviceId) => ({
      deviceId,
      wrappedKey: Buffer.from(`key for ${deviceId}`).toString("base64"),
    })),
    meta: { sentAt: "2026-11-05T12:00:00.000Z", clientSequence: 1 },
    ...overrides,
  };
}

/** An id for tests that need a UUID of no particular thing. */
export function someId(): string {
  return ids.uuid();
}
