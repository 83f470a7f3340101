import type { Content } from "../content/content.ts";
import type { CallHost, ConnectionEvents, OwnMedia, PeerConnection } from "./call-host.ts";

/** What two devices open to each other once their people have agreed: a call, or a direct connection for messages. */
export interface Purpose {
  /** As the item that asks for it is read, see `call-word.ts`. */
  readonly asks: "ring" | "ask";
  /** Nobody answers any more after so many milliseconds. */
  readonly asksFor: number;
  /** Why nobody is asked while there is one. */
  readonly underWay: string;
  item(video: boolean): Content;
  capture(host: CallHost, video: boolean): Promise<OwnMedia>;
  connect(host: CallHost, given: Parameters<CallHost["connect"]>[0], events: ConnectionEvents): PeerConnection;
}
