import { D3chatSocket } from "../../../services/testing/d3chat-socket.ts";
import type { D3chatFrame } from "../../../services/testing/d3chat-socket.ts";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../../services/testing/person.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import { misfits } from "../../scenarios/schema-fit.ts";
import type { Finding } from "../report/gate.ts";
import { framesOf, type AsyncApi, type Document } from "./read-documents.ts";

const DOOR = "socket-ws";
const PATIENCE = 15_000;

/**
 * What the document says otherwise of the door of d3chat's programs than the server does: which frames are read there, and
 * which are sent, in a story in which all of them come about.
 */
export async function d3chatStory(
  platform: TestPlatform,
  { content, finding }: Document<AsyncApi>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { address } = content.channels[DOOR] ?? { address: "none" };
  if (address !== "/ws") findings.push(finding("address:", `d3chat's sockets are not at ${address} but at /ws`));
  const [ada, ben] = await Promise.all(["ada", "ben"].map((name) => Person.signUp(platform.origin, name)));
  const [hers, his] = await Promise.all([D3chatSocket.open(ada!), D3chatSocket.open(ben!)]);
  findings.push(...(await compareRead(hers, content, finding)));

  const channel_id = (await ada!.conversations.openDirectConversation({ accountId: ben!.accountId })).conversationId;
  await his.until({ type: "channel.new" });
  for (const type of ["typing.start", "typing.stop"]) hers.say({ type, channel_id });
  const contentType = "application/vnd.tenchat.edit+json";
  for (const more of [{}, { contentType }])
    await ada!.messaging.postMessage(makeSubmission(channel_id, [ben!.deviceId], more));
  await ada!.keys.claimPrekeyBundles({ accountId: ben!.accountId, deviceIds: [ben!.deviceId] });
  his.sendText("");
  await hers.close();
  await ada!.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });

  const documented = framesOf(content, "send", DOOR);
  const missing = () => [...documented.keys()].filter((type) => !his.frames.some((frame) => typeOf(frame) === type));
  const deadline = performance.now() + PATIENCE;
  while (missing().length > 0 && performance.now() < deadline) {
    await platform.running.contexts.messaging.jobs.eraseMessages();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  findings.push(...missing().map((type) => finding(`name: ${type}`, `${type} was never sent at ${address}`)));
  for (const frame of his.frames) {
    const schema = documented.get(typeOf(frame));
    const wrong =
      schema === undefined
        ? [`${typeOf(frame)} is not documented at ${address}`]
        : misfits(content, schema, frame, typeOf(frame));
    findings.push(...wrong.map((what) => finding("operations:", what)));
  }
  await his.close();
  return findings;
}

/** A refusal has no type. */
const typeOf = ({ type = "error" }: D3chatFrame) => String(type);

async function compareRead(
  socket: D3chatSocket,
  content: AsyncApi,
  finding: Document<AsyncApi>["finding"],
): Promise<Finding[]> {
  const documented = new Set(framesOf(content, "receive", DOOR).keys());
  const sent = framesOf(content, "send", DOOR).keys();
  const ours = framesOf(content, "receive").keys();
  const findings: Finding[] = [];
  for (const type of new Set([...documented, ...sent, ...ours, ...READ, "nonsense", "__proto__"])) {
    const before = socket.frames.length;
    socket.say({ type, unknown: 1 });
    await socket.until(() => socket.frames.length > before);
    const isRead = !JSON.stringify(socket.frames.at(-1)).includes("this type of frame is not known");
    if (isRead && !documented.has(type))
      findings.push(finding("operations:", `${type} is read at /ws and not documented`));
    if (!isRead && documented.has(type))
      findings.push(finding(`name: ${type}`, `${type} is documented at /ws and not read`));
  }
  return findings;
}

/** As d3chat's own documents have them. */
const READ = ["typing.start", "typing.stop", "presence.update", "subscribe"];
