import { once } from "node:events";
import { WebSocket } from "ws";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import { Person } from "../../../services/testing/person.ts";

/** Who writes, and where. */
export interface WriterOrder {
  readonly conversationId: string;
  readonly tokens: SessionTokens;
  /** The device that each message is for. */
  readonly reader: string;
}

/** What became of a message. */
export interface Outcome {
  /** Milliseconds since 1970, when it was sent. */
  readonly at: number;
  readonly milliseconds: number;
  readonly refused?: { readonly code: string; readonly retryAfter?: number };
}

/** Somebody at a socket who writes by script and times each answer. */
export interface SocketWriter {
  send(): Promise<Outcome>;
  unanswered(): number;
}

export async function openWriter(
  origin: string,
  { conversationId, tokens, reader }: WriterOrder,
): Promise<SocketWriter> {
  const person = Object.assign(new Person(origin), { tokens });
  const socket = new WebSocket(person.socketPlace.url, [...person.socketPlace.protocols], { perMessageDeflate: false });
  await once(socket, "message");
  const waiting = new Map<string, (refused?: Outcome["refused"]) => void>();
  socket.on("message", (data: Buffer) => {
    const { type, id, body } = JSON.parse(String(data)) as { type: string; id: string; body: Outcome["refused"] };
    waiting.get(id)?.(type === "error" ? body : undefined);
    waiting.delete(id);
  });
  // Whom the server has put out is answered by it, as one who was refused.
  socket.on("close", (code) => {
    for (const settle of waiting.values()) settle({ code: `closed with ${code}` });
    waiting.clear();
  });
  return {
    unanswered: () => waiting.size,
    send() {
      const submission = makeSubmission(conversationId, [reader]);
      const [at, started] = [Date.now(), performance.now()];
      return new Promise<Outcome>((resolve) => {
        waiting.set(submission.messageId, (refused) =>
          resolve({ at, milliseconds: performance.now() - started, ...(refused && { refused }) }),
        );
        socket.send(JSON.stringify({ type: "message.submit", id: submission.messageId, body: submission }));
      });
    },
  };
}
