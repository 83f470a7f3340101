import type { SocketPlace } from "../../../services/testing/person.ts";

/** One conversation, as the load needs it: everybody's sockets, and what its frames look like. */
export interface Room {
  /** Where its members' sockets are opened; asked once for each, the writer's first. */
  place(member: number): SocketPlace;
  /** The frame that sends message `id`, a number that is never given twice. */
  frame(id: number): string;
  readonly members: number;
}

/** What the load is put on: ours, or the floor. */
export interface Side {
  readonly name: "ours" | "floor";
  readonly pid: number;
  /** Of one that is several processes, those besides. */
  readonly others?: readonly number[];
  /** As many rooms as wanted, of so many members each; the same ones whenever it is asked again. */
  rooms(count: number, members: number): Promise<readonly Room[]>;
  /** Where so many new sockets are opened that do nothing. */
  idle(count: number): Promise<readonly SocketPlace[]>;
  /** Asks for the last fifty of the first room of two; resolves when all of the answer has come. */
  last(): Promise<void>;
}

/** A message of 1 KiB as it travels. */
export const CIPHERTEXT = Buffer.alloc(1024, "x").toString("base64");
