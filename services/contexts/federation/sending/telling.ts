import type { LogWithServers } from "../../messaging/index.ts";
import type { FederationParts } from "../federation-parts.ts";
import type { Neighbours } from "../neighbours.ts";
import type { Pace } from "./pace.ts";

/** What it takes to tell a server something. */
export type Telling = Pick<FederationParts, "kernel" | "settings" | "identity" | "outward" | "discovery"> & {
  readonly neighbours: Pick<Neighbours, "people" | "memberships"> & {
    readonly groups: Pick<Neighbours["groups"], "homeOf" | "everIn" | "sinceOf">;
    readonly log: Pick<LogWithServers, "saidAfter" | "lastSequences">;
  };
  readonly pace: Pace;
};
