// @generated tenchat:server@1 hash:c0d2c4498122f32877f18cd481fc42ee DO NOT EDIT DIRECTLY
// From specs/channels.tsp, specs/other.tsp.

import type { ValueProvider } from "@nestjs/common";
import { FRAMES_OPERATIONS, type FramesOperations } from "./frames/operations.ts";

/** Who does what is asked of each context. */
export interface OperationsByContext {
  readonly frames: FramesOperations;
}

/** Brings its operations to every controller, and to the socket. */
export function operationProviders(operations: OperationsByContext): ValueProvider[] {
  return [
    { provide: FRAMES_OPERATIONS, useValue: operations.frames },
  ];
}

/** What the clock asks of a context, by name. Each may be cut short at any moment and begins anew the next time. */
export type Jobs = Readonly<Record<string, () => Promise<unknown>>>;

/** What the room of a context gives to the server. That there is nothing to react to, or no job, is said too. */
export interface ContextRoom<Operations> {
  /** Does what is asked. */
  readonly operations: Operations;

  readonly jobs: Jobs;
}

/** The room of every context. */
export interface RoomsByContext {
  readonly frames: ContextRoom<FramesOperations>;
}

/** Who does what is asked, in every room. */
export function operationsOf(rooms: RoomsByContext): OperationsByContext {
  return {
    frames: rooms.frames.operations,
  };
}

/** The jobs of every room, by context. */
export function jobsOf(rooms: RoomsByContext): Readonly<Record<string, Jobs>> {
  return {
    frames: rooms.frames.jobs,
  };
}
