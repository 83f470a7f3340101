import { messageFrames } from "../rules/message-frames.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { ItemLog } from "../../conversations/index.ts";
import { appendInside } from "./append-inside.ts";

/** The format of what stands open in the log. */
const OPEN_FORMAT = 1;

/** Gives changes of members their places, and tells every device of every member: nobody needs a key to read them. */
export function rosterLog(kernel: Kernel): ItemLog {
  return {
    append: (manager, { roster, revision, changedAt, readers, ...item }) => {
      const open = { ...item, protocolVersion: OPEN_FORMAT, ciphertext: roster };
      const message = { ...open, revision, wrappedKeys: {}, sentAt: changedAt, clientSequence: 0 };
      return appendInside(kernel, manager, message, (_, accepted) => {
        const frame = messageFrames({
          ...open,
          ...accepted,
          ciphertext: roster.toString("base64"),
          wrappedKey: null,
          meta: { sentAt: changedAt.toISOString(), clientSequence: 0 },
        })(null);
        for (const accountId of readers) kernel.bus.send({ accountId }, frame);
      });
    },
  };
}
