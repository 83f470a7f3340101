import type { Ir } from "../../model/ir.ts";
import { assetArtifacts, SERVER, type Artifact, type Assets } from "../artifact.ts";
import { contextsOf } from "../contracts/emit-contracts.ts";
import { TypeIndex } from "../typescript/types.ts";
import { emitApplication, isWholeServer } from "./application.ts";
import { emitBodies, takesForms } from "./bodies.ts";
import { emitContexts } from "./contexts.ts";
import { emitController, emitModules } from "./controllers.ts";
import { emitEntities, emitEntityList } from "./entities.ts";
import { emitGateway } from "./gateway.ts";
import { emitFrames, tellsFrames } from "./frames.ts";
import { emitOperations } from "./operations.ts";
import { emitRedaction } from "./redaction.ts";
import { emitVersions } from "./versions.ts";
import { hasVersion } from "../../model/http/refusals.ts";
import { emitRetention, retains } from "./retention.ts";

/** Events are written beside the rows that they tell of, so they need a database as rows do. */
const stores = (ir: Ir) => ir.entities.length > 0 || ir.events.length > 0;
const tells = (ir: Ir) => ir.events.length > 0;

const talks = (ir: Ir) => ir.operations.some((each) => each.binding.kind === "channel");

/** Whether anything is counted. */
const limits = (ir: Ir) => ir.operations.some((each) => each.rateLimit !== null || each.guessLimit !== undefined);

/** Runtime files that make no sense without what they serve. */
const needs: Readonly<Record<string, (ir: Ir) => boolean>> = {
  "accept-version.ts": (ir) => ir.operations.length > 0 && hasVersion(ir.service),
  "answers.ts": (ir) => ir.operations.some((each) => each.binding.kind === "http"),
  "watch-pool.ts": stores,
  "event-backlog.ts": tells,
  "event-consumer.ts": tells,
  "event-rows.ts": tells,
  "event-work.ts": tells,
  "events.ts": tells,
  "forms.ts": takesForms,
  "frame-budget.ts": talks,
  "frame-intake.ts": talks,
  "frame-outlet.ts": tellsFrames,
  "lost-database.ts": stores,
  "outbox.ts": tells,
  "outbox-order.ts": tells,
  "queues.ts": tells,
  "rate-limiter.ts": limits,
  "limit-counter.ts": limits,
  "guess-limiter.ts": limits,
  "remove-by-time.ts": retains,
  "remove-now-and-then.ts": (ir) => isWholeServer(ir) && retains(ir),
  "serve-http.ts": isWholeServer,
  "set-aside.ts": tells,
  "socket.ts": talks,
  "socket-adapter.ts": talks,
  "socket-line.ts": talks,
  "database.ts": (ir) => ir.entities.length > 0,
  "transaction.ts": stores,
  "wake-ups.ts": tells,
  "wakeable-work.ts": tells,
};

/** Nest controllers, the socket gateway, guards, operation interfaces, TypeORM entities and BullMQ bindings. */
export function emitServer(ir: Ir, assets: Assets): Artifact[] {
  const index = new TypeIndex(ir);
  const files = [
    ...contextsOf(ir).flatMap((context) => [
      emitOperations(ir, index, context),
      emitController(ir, index, context),
      emitEntities(ir, context),
    ]),
    emitModules(ir),
    emitContexts(ir),
    emitBodies(ir),
    emitVersions(ir),
    emitEntityList(ir),
    emitRetention(ir),
    emitGateway(ir, index),
    emitFrames(ir, index),
    emitRedaction(ir),
    emitApplication(ir),
  ];
  return [
    ...assetArtifacts(
      SERVER,
      SERVER,
      new Map([...assets].filter(([path]) => needs[path]?.(ir) ?? ir.operations.length > 0)),
    ),
    ...files.filter((file) => !file.empty).map((file) => file.artifact()),
  ];
}
