import type { ApiByContext } from "../../../generated/client/contexts.ts";
import type { SocketApi } from "../../../generated/client/socket.ts";
import type { Caller } from "./callers.ts";
import type { Stage } from "./stage.ts";

/**
 * How an operation is asked for what is Alice's, so that she herself is answered. Who may is read from the policy; what
 * it cannot say, because it lets everybody in and then not everybody's things are theirs, is said here.
 */
export interface Row<Asks> {
  ask(asks: Asks, stage: Stage, caller: Caller): Promise<unknown>;

  /** The code of the refusal for whom the policy lets in and whose it is not; without it they are answered as well. */
  readonly others?: string;

  /** The code of what all are told whom the policy lets in. */
  readonly everybody?: string;

  /** Those `others` are everybody but Alice on this device; otherwise, on any device of hers she is herself. */
  readonly ofDevice?: true;

  /** The conversation that is asked about; a condition of the policy needs it. */
  readonly about?: "group" | "direct";

  /** Why an address that names something of Alice's may be asked by everybody. */
  readonly open?: string;
}

/** Operations that have to be told something: how they are asked nobody can guess. */
type Asked<Api> = { readonly [Name in keyof Api as Api[Name] extends () => unknown ? never : Name]: Row<Api> };

/** Rows of one context; an operation that needs an input and has no row does not compile. */
export type RowsOf<Api> = Asked<Api> & { readonly [Name in keyof Api]?: Row<Api> };

/** Rows of all contexts that have any such operation. */
export type Rows = {
  readonly [
    Context in keyof ApiByContext as keyof Asked<ApiByContext[Context]> extends never ? never : Context
  ]: RowsOf<ApiByContext[Context]>;
} & { readonly [Context in keyof ApiByContext]?: RowsOf<ApiByContext[Context]> };

/** And those of the frames that a client sends. */
export type FrameRows = RowsOf<SocketApi>;
