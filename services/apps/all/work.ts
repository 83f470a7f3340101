import { jobsOf } from "../../../generated/server/contexts.ts";
import { startEventWork, tellEventWork } from "../../../generated/server/runtime/event-work.ts";
import { measureEvents } from "../../kernel/events/measure-events.ts";
import { measureRetention } from "../../kernel/retention/measure-retention.ts";
import { retentionJobs } from "../../kernel/retention/retention-jobs.ts";
import { startSchedule } from "../../kernel/schedule.ts";
import { SocketCare } from "../../kernel/sockets/socket-care.ts";
import type { OpenedKernel } from "./open-kernel.ts";
import { bindReactions, type OpenedContexts } from "./open-contexts.ts";

/** Something that a process does without being asked, from when it is begun until `closing` ends it. */
export type Work = (
  opened: OpenedKernel,
  contexts: OpenedContexts,
  closing: AsyncDisposableStack,
) => void | Promise<void>;

/** Brings events to the contexts, of this process and of every other. */
export const dealWithEvents: Work = async ({ kernel, queues }, contexts, closing) => {
  const { log, outbox, dataSource, metrics } = kernel;
  await startEventWork({ dataSource, outbox, queues, log }, bindReactions(contexts), closing);
  measureEvents(metrics, dataSource, log);
};

/** Leaves what this process causes to those that deal with it, and has them begin at once. */
export const passEventsOn: Work = ({ kernel: { outbox, log }, queues }, _contexts, closing) => {
  tellEventWork({ outbox, queues, log }, closing);
};

/** Tells other servers what is said here, where this one meets any. */
export const tellServers: Work = (_opened, { federation }, closing) => federation.startSending(closing);

/** What the clock asks of the contexts. */
export const keepTime: Work = ({ kernel }, contexts, closing) => {
  const jobs = { ...jobsOf(contexts), retention: retentionJobs(kernel) };
  const schedule = startSchedule(kernel.dataSource, kernel.log, jobs);
  closing.defer(() => schedule.stop());
  measureRetention(kernel);
};

/** Keeps a relay in step with the others, by a clock of its own: one of them that is slow keeps no other work waiting. */
export const keepInStep: Work = ({ kernel }, { mesh: { relay } }, closing) => {
  if (relay === undefined) return;
  // After whoever comes and what the clock asks, which both store.
  closing.defer(() => relay.close());
  const schedule = startSchedule(kernel.dataSource, kernel.log, { mesh: relay.jobs });
  closing.defer(() => schedule.stop());
};

/** Keeps the sockets that are held here honest. */
export const careForSockets: Work = ({ kernel, sessions }, { identity }, closing) => {
  const care = new SocketCare(sessions, (ids) => identity.endedAmong(ids), kernel.bus, kernel.log);
  closing.defer(() => care.stop());
  kernel.metrics.gauge("tenchat_sockets", "Open sockets.", () => sessions.count);
};

/** Answers devices that ask how they are seen from outside, where this server is named as one that does. */
export const answerStun: Work = async ({ kernel }, { calls: { stun } }, closing) => {
  if (stun === undefined) return;
  await stun.open();
  closing.defer(() => stun.close());
  kernel.log.info({ port: stun.port }, "stun is open");
};
