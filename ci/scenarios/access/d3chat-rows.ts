import { errorFromBody } from "../../../generated/contracts/errors.ts";
import type { FlatGateway } from "../../../generated/server/gateway.ts";
import { D3chatSocket, d3chatAddress } from "../../../services/testing/d3chat-socket.ts";
import type { Caller } from "./callers.ts";
import type { Stage } from "./stage.ts";

/** A frame as d3chat's programs send it, about Alice's group where it is about any. */
export interface D3chatRow {
  readonly about?: "group";
  frame(stage: Stage): object;
}

type Frames = Exclude<keyof FlatGateway, "handleConnection" | "refuse">;

/** One for each of these frames: one that is missing does not compile. */
export const d3chatRows: { readonly [Name in Frames]: D3chatRow } = {
  announcePresence: { frame: () => ({ type: "presence.update", status: "online" }) },
  startTyping: { about: "group", frame: ({ group }) => ({ type: "typing.start", channel_id: group.conversationId }) },
  stopTyping: { about: "group", frame: ({ group }) => ({ type: "typing.stop", channel_id: group.conversationId }) },
  subscribe: { about: "group", frame: ({ group }) => ({ type: "subscribe", channel_id: group.conversationId }) },
};

/** Sends it and waits until it was dealt with: it is answered by nothing but a refusal, so that the server's own count says. */
export async function askInD3chatWords(
  row: D3chatRow,
  action: string,
  stage: Stage,
  { apis, talk }: Caller,
): Promise<void> {
  const { change = (body: unknown) => body } = talk;
  // Opening it is asked for as ever.
  talk.change = undefined;
  const { ticket } = await apis.identity.issueD3chatTicket();
  const socket = await new D3chatSocket(d3chatAddress(stage.platform.origin, ticket)).ready();
  try {
    const { type, ...body } = row.frame(stage) as { type: string };
    const before = await finished(stage, action);
    socket.say({ type, ...(change(body) as object) });
    while ((await finished(stage, action)) === before && socket.frames.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const [refusal] = socket.frames;
    if (refusal === undefined) return;
    const { code, error } = refusal as { code: string; error: string };
    const issues = [{ path: "", problem: error }];
    throw errorFromBody({ code, message: error, issues }) ?? new Error(`refused without a code: ${error}`);
  } finally {
    await socket.close();
  }
}

/** How often that was done for somebody. */
async function finished({ platform }: Stage, action: string): Promise<string> {
  const text = await platform.running.opened.kernel.metrics.render();
  const label = `action="${action}"`;
  return text
    .split("\n")
    .filter((line) => line.startsWith("tenchat_operations_total") && line.includes(label) && line.includes('"ok"'))
    .join();
}
