import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import type { Reading } from "../../contracts/runtime/read-text.ts";
import type { Validator } from "../../contracts/runtime/check.ts";
import type { ActionId, ConditionName, RoleName } from "../../policies/decide.ts";

/** Somebody with a valid session, on one of their devices. */
export interface UserActor {
  readonly role: Exclude<RoleName, "guest">;
  readonly accountId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  /** Where the request came from. */
  readonly address: string;
}

/** Nobody in particular. */
export interface GuestActor {
  readonly role: "guest";
  readonly address: string;
}

export type Actor = UserActor | GuestActor;

/** What an operation knows besides its input. */
export interface OperationContext<A extends Actor = Actor> {
  readonly actor: A;
  /** Names this request in the log. */
  readonly requestId: string;
}

/** Turns an Authorization header into an actor: a guest without one; a bad token is `Unauthenticated`. */
export interface Authenticator {
  authenticate(
    authorization: string | undefined,
    address: string,
    /** For those who prove who they are in another header or in the query. */
    request?: { readonly headers: IncomingMessage["headers"]; readonly url: string },
  ): Promise<Actor> | Actor;
}

/** How many wrong guesses there are before each further one waits. */
export interface GuessLimit {
  /** The code of the answer to a wrong guess. */
  readonly error: string;
  /** The property of the input that says what is guessed at. */
  readonly about: string;
  readonly fromOne: number;
  readonly fromAll: number;
  /** The property of the input that proves a known device. */
  readonly known?: string;
}

/** A known device: of whom, as the input of a guess says it, and which one. */
export interface KnownDevice {
  readonly about: string;
  readonly device: string;
}

/** Whose known device a mark is; undefined for one that is none of ours. */
export type RecognizeDevice = (mark: string) => KnownDevice | undefined;

/** Who guesses at what. */
export interface Guess {
  readonly address: string;
  /** Folded: the forms of one name are one. */
  readonly about: string;
  /** The known device that guesses, if it is one of what is guessed at. */
  readonly device?: string;
}

/** Counts calls and wrong guesses; too many are `RateLimited`. */
export interface RateLimiter {
  consume(limit: { operation: string; points: number; seconds: number }, subject: string): Promise<void> | void;
  /** Counts a guess as a wrong one until it is known to be none. */
  guess(limit: GuessLimit & { readonly operation: string }, guess: Guess): Promise<CountedGuess> | CountedGuess;
}

export interface CountedGuess {
  /** It was no wrong guess. */
  takeBack(): Promise<void> | void;
}

/** A predicate for every condition of the specification. */
export type Conditions = Readonly<
  Record<ConditionName, (actor: UserActor, input: unknown) => boolean | Promise<boolean>>
>;

/** Where what went wrong, and what must leave a trace, is written down. */
export interface ErrorLog {
  unexpected(error: unknown, requestId: string): void;
  audited(action: string, actor: Actor, outcome: string): void;
}

/** Told of every finished operation: how it ended and how long it took. */
export interface OperationObserver {
  observe(action: string, outcome: string, milliseconds: number): void;
}

/** Who holds a socket: its ticket, its actor and its life are not the generated code's business. */
export interface SocketDoor {
  opened(socket: WebSocket, request: IncomingMessage): Promise<void> | void;
  /** Undefined until the ticket has been accepted. */
  actorOf(socket: WebSocket): UserActor | undefined;
}

/** A parameter of an address. */
export interface Parameter {
  readonly name: string;
  readonly property: string;
  readonly in: "path" | "query" | "header";
  readonly as: Reading | readonly Reading[];
  /** How a list or an object is one text; between its entries `&`: each is a query parameter of its own. */
  readonly spread?: { readonly separator: string; readonly as: "list" | "pairs" | "assignments" };
  /** What the fields of an object are read as, where their names are known. */
  readonly fields?: Readonly<Record<string, Reading | readonly Reading[]>>;
  /** Of an `accept`: the media types that are answered. It says which of them is wanted, in its own words. */
  readonly offers?: readonly string[];
  /** A list that cannot be left out, or an object whose fields are parameters: where nothing is said, it is empty. */
  readonly always?: boolean;
}

/** A part of a form. */
export interface FormPart {
  readonly name: string;
  readonly as: "json" | "text" | "bytes" | "file";
  readonly list?: boolean;
  readonly type?: string;
  readonly always?: boolean;
}

/** What the specification says of one operation, for the code that lets requests in. */
export interface OperationDefinition<Input = unknown> {
  readonly action: ActionId;
  readonly validate: Validator<Input>;
  /** What the fields are that an input leaves out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly parameters: readonly Parameter[];
  /** What the query has to say besides. */
  readonly fixed?: readonly { readonly name: string; readonly value: string }[];
  /** `flat`: the body's fields are input fields; a name: the body is that field; null: there is no body. */
  readonly body: "flat" | { readonly property: string } | null;
  /** How the body travels, where it is not plain JSON. */
  readonly form?: {
    readonly as: "json" | "text" | "bytes" | "form";
    /** What a text is read as, where the value is none. */
    readonly reading?: Parameter["as"];
    readonly contentTypes: readonly string[];
    readonly parts?: readonly FormPart[];
  };
  readonly rateLimit: {
    readonly points: number;
    readonly seconds: number;
    readonly per: "account" | "device" | "address" | "session";
    /** The action whose budget it is, where that is another one. */
    readonly bucket?: string;
  } | null;
  readonly guessLimit?: GuessLimit;
  readonly audited: boolean;
  /** The type of the answering frame; null for HTTP and for frames without an answer. */
  readonly reply: string | null;
}

export const AUTHENTICATOR = Symbol("Authenticator");
export const RATE_LIMITER = Symbol("RateLimiter");
export const CONDITIONS = Symbol("Conditions");
export const ERROR_LOG = Symbol("ErrorLog");
export const OPERATION_OBSERVER = Symbol("OperationObserver");
export const OPERATION_GATE = Symbol("OperationGate");
export const SOCKET_DOOR = Symbol("SocketDoor");
