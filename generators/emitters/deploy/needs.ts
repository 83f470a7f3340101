import { doorsOf } from "../../model/http/frames.ts";
import type { Ir } from "../../model/ir.ts";
import { processesOf, type Process } from "./processes.ts";

/** What a specification says about how its server is run. */
export interface Needs {
  /** Name of the service and of everything that belongs to it. */
  readonly name: string;
  /** Prefix of its own environment variables. */
  readonly prefix: string;
  readonly version: string;
  /** Where a probe asks whether the server can serve; null where the specification has no such operation. */
  readonly health: string | null;
  /** Where Prometheus reads. */
  readonly metrics: string | null;
  readonly socket: string | null;
  /** Where else sockets are opened. */
  readonly doors: readonly string[];
  /** PostgreSQL where there are entities, Redis where there are events. */
  readonly postgres: boolean;
  readonly redis: boolean;
  /**
   * The processes that share the work: where there are sockets, something to share and something to ask each whether it
   * can serve. None where one does it all.
   */
  readonly roles: readonly Role[];
  /** Those that are started besides, where it has roles. */
  readonly processes: readonly Process[];
  /** The declarations that say so. */
  readonly from: readonly string[];
}

export const PORT = 3000;

export const ROLES = ["api", "gateway", "worker"] as const;
export type Role = (typeof ROLES)[number];

/** An open GET without input at the usual address is what probes and scrapers may call. */
function openGet(ir: Ir, path: string) {
  return ir.operations.find(
    ({ binding, input }) =>
      binding.kind === "http" &&
      binding.verb === "get" &&
      binding.path === path &&
      !binding.authenticated &&
      input.every((each) => each.optional),
  );
}

/** A title as the name of a service, which begins with a letter (RFC 1035) and is not that of a store beside it. */
function nameOf(title: string): string {
  // "TenChat" is one word to everybody who types it.
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const name = words.join("-").slice(0, 40).replace(/-$/, "");
  if (name === "" || name === "postgres" || name === "redis") return `${name}-service`.replace(/^-/, "");
  return /^[a-z]/.test(name) ? name : `service-${name}`;
}

export function needsOf(ir: Ir): Needs {
  const health = openGet(ir, "/health");
  const metrics = openGet(ir, "/metrics");
  const name = nameOf(ir.service.title);
  const socket = ir.service.socket?.path ?? null;
  const postgres = ir.entities.length > 0;
  const redis = ir.events.length > 0;
  const found = [health, metrics].flatMap((each) => (each === undefined ? [] : [each.id]));
  const prefix = name.replaceAll("-", "_").toUpperCase();
  const roles = socket !== null && postgres && redis && health !== undefined ? ROLES : [];
  const answered = ir.operations.filter((each) => each.process !== undefined).map((each) => each.id);
  return {
    name,
    prefix,
    // As tags of images and labels may be.
    version: ir.service.version
      .replaceAll(/[^A-Za-z0-9.]+/g, "-")
      .slice(0, 40)
      .replaceAll(/^\W+|\W+$/g, ""),
    health: health === undefined ? null : "/health",
    metrics: metrics === undefined ? null : "/metrics",
    socket,
    doors: doorsOf(ir),
    postgres,
    redis,
    roles,
    processes: roles.length === 0 ? [] : processesOf(ir, prefix),
    from: [...found, ...answered, ...ir.entities.map((each) => each.id), ...ir.events.map((each) => each.id)],
  };
}
