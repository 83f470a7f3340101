import type { AccountParts } from "../account-parts.ts";
import { contentOfChange } from "../content/content-kinds.ts";
import type { CallEnd, CallSignal, Content, Reference } from "../content/content.ts";
import { explain } from "../explain-error.ts";
import { isIn, othersIn } from "../ledger/conversation-record.ts";
import type { ValueStore } from "../store.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { PeerConnection } from "./call-host.ts";
import type { CallWord } from "./call-word.ts";
import { helpingServers } from "./helping-servers.ts";
import type { CallState } from "./door.ts";
import { shownCall, type Call } from "./one-call.ts";
import type { Purpose } from "./purpose.ts";
import { namesAWay, relayedOnly } from "./relayed-only.ts";

/** Two devices have found each other by then, or will not. */
const connectsFor = 30_000;
/** How it ended can be read for so long. */
const overFor = 8_000;
/** A difference of two clocks that says nothing: whoever called says that it is over long before. */
const freshFor = 2 * 60_000;

export interface AgreementListener {
  isBlocked(accountId: string): boolean;
  /** False of a device that its person has removed, as far as that is known. */
  isListed(accountId: string, deviceId: string): boolean;
  /** Puts it into the outbox, as all that is said. */
  say(conversationId: string, content: Content): Promise<void>;
  sayAndName(conversationId: string, content: Content): Promise<string>;
}

/**
 * What two people agree to before their devices look for each other, and what comes of it. Everything about it is said as
 * messages are, under their seal and in the order of the log, which is the same for everybody: of two devices that accept the
 * first one there has it, and so has of two people who ask each other at once the first question.
 * No connection, and so no address, is asked for before one person has asked and the other has accepted.
 */
export class Agreement {
  readonly #parts: AccountParts;
  readonly #listener: AgreementListener;
  readonly #purpose: Purpose;
  readonly #state: ValueStore<CallState>;
  readonly #relayOnly: () => boolean;
  #call: Call | null = null;
  #cancel: (() => void) | undefined;

  constructor(given: {
    readonly parts: AccountParts;
    readonly listener: AgreementListener;
    readonly purpose: Purpose;
    readonly state: ValueStore<CallState>;
    readonly relayOnly: () => boolean;
  }) {
    this.#parts = given.parts;
    this.#listener = given.listener;
    this.#purpose = given.purpose;
    this.#state = given.state;
    this.#relayOnly = given.relayOnly;
  }

  stop(): void {
    this.#leave();
    this.#state.set({ kind: "none" });
  }

  /** Which device this one is connected with, and how; null while it is with none. */
  get talking(): Pick<Call, "accountId" | "device" | "relayOnly"> | null {
    return this.#call?.stage === "talking" ? this.#call : null;
  }

  async ask(conversationId: string, video: boolean): Promise<void> {
    const { host, ledger, socket } = this.#parts;
    const conversation = ledger.conversation(conversationId);
    const accountId = conversation && othersIn(conversation, this.#own.accountId)[0];
    if (host.calls === undefined || accountId === undefined || conversation?.kind !== "direct")
      throw new TenChatError("refused", "Only the other of two people can be called, and by a browser that can.");
    if (this.#call !== null) throw new TenChatError("call-under-way", this.#purpose.underWay);
    // A call that waits in a queue would ring when nobody is there any more.
    if (socket() === null)
      throw new TenChatError("offline", "There is no connection to the server. Nobody was called.");
    const call = this.#begin({ conversationId, accountId, video, outgoing: true, id: null, stage: "calling" });
    try {
      if (this.#relayOnly()) await this.#servers();
      const media = await this.#purpose.capture(host.calls, video);
      if (!this.#holds(call)) return media.stop();
      call.media = media;
      const id = await this.#listener.sayAndName(conversationId, this.#purpose.item(media.video));
      // Given up meanwhile: the others are told so as well.
      if (!this.#holds(call)) return await this.#say({ ...call, id }, { kind: "call-end", how: "missed", seconds: 0 });
      call.id = id;
      this.#show();
    } catch (error) {
      if (this.#holds(call)) {
        this.#leave();
        this.#state.set({ kind: "none" });
      }
      throw error;
    }
  }

  async accept(video: boolean): Promise<void> {
    const call = this.#call;
    if (call?.stage !== "ringing" || call.id === null) return;
    if (this.#relayOnly()) await this.#servers();
    const media = await this.#purpose.capture(this.#parts.host.calls!, video);
    if (!this.#holds(call) || call.stage !== "ringing") return media.stop();
    call.media = media;
    await this.#agree(call);
  }

  async hangUp(): Promise<void> {
    const call = this.#call;
    if (call === null) return;
    const how = ({ calling: "missed", ringing: "declined", connecting: "ended", talking: "ended" } as const)[
      call.stage
    ];
    await this.#end(call, how);
  }

  /** The person does not want to be in touch like this any more. */
  async leaveUnhidden(): Promise<void> {
    if (this.#call?.begun && !this.#call.relayOnly) await this.hangUp();
  }

  /**
   * With whom the person has blocked they are in touch no more, however they were before; and those are told nothing of it.
   * Nor is anything left to say to who has deleted their account, in a conversation that was deleted here, or to a device
   * that its person lists no more: it may be in other hands.
   */
  leaveGone(): void {
    const call = this.#call;
    if (call === null) return;
    const { ended, removed, deserted } = this.#parts.ledger.conversation(call.conversationId) ?? { ended: true };
    const unlisted = call.device !== undefined && !this.#listener.isListed(call.accountId, call.device);
    if (!ended && !removed && !deserted && !unlisted && !this.#listener.isBlocked(call.accountId)) return;
    this.#leave();
    this.#state.set({ kind: "none" });
  }

  turn(part: "microphone" | "camera", on: boolean): void {
    const call = this.#call;
    if (!call?.media) return;
    call.media.turn(part, on);
    call.off = { ...call.off, [part]: !on };
    this.#show();
  }

  dismiss(): void {
    if (this.#state.get().kind !== "over") return;
    this.#cancel?.();
    this.#state.set({ kind: "none" });
  }

  /** Something said about a call has its place. */
  called(word: CallWord): void {
    if (word.said.kind === "ring" || word.said.kind === "ask") {
      return word.said.kind === this.#purpose.asks ? this.#rung(word, word.said) : undefined;
    }
    const call = this.#call;
    if (call?.id !== word.said.of.id || call.conversationId !== word.conversationId) return;
    const isOther = word.senderAccountId === call.accountId;
    switch (word.said.kind) {
      case "call-accept":
        if (call.taken) return;
        if (call.outgoing) {
          if (isOther && word.senderDeviceId !== null) this.#accepted(call, word.senderDeviceId);
        } else if (!isOther) {
          call.taken = true;
          if (!word.fromHere) this.#over(call, "elsewhere", 0);
        }
        return;
      case "call-offer":
        if (isOther && !call.outgoing && call.taken && this.#isForHere(call, word)) {
          const { description } = word.said;
          this.#inCall(call, (connection) => this.#answer(call, connection, description));
        }
        return;
      case "call-answer":
        if (isOther && call.outgoing && call.connection && this.#isForHere(call, word))
          this.#tried(call, call.connection.take(word.said.description));
        return;
      case "call-end":
        if (isOther) return this.#over(call, word.said.how, word.said.seconds);
        // Declined on another device of the person. One that talks here is ended by nobody but the two who do.
        if (!word.fromHere && call.stage === "ringing") this.#over(call, "elsewhere", 0);
    }
  }

  #rung(word: CallWord, { of, video }: { readonly of: Reference; readonly video: boolean }): void {
    const { ledger, host } = this.#parts;
    const { conversationId, senderAccountId: accountId, senderDeviceId: device } = word;
    const current = this.#call;
    if (word.fromHere && current?.id === of.id) current.placed = true;
    const conversation = ledger.conversation(conversationId);
    // Whom the person has not accepted, has blocked, or does not talk to alone makes nothing ring, and is told nothing.
    if (accountId === this.#own.accountId || device === null || host.calls === undefined) return;
    if (conversation?.kind !== "direct" || conversation.request !== undefined || !isIn(conversation, accountId)) return;
    if (this.#listener.isBlocked(accountId) || host.now() - word.acceptedAt > freshFor) return;
    const ring = { conversationId, accountId, video, outgoing: false, id: of.id, stage: "ringing", device } as const;
    if (current === null) return void this.#begin(ring);
    // A device holds one at most: with what stands here it is no more, as a page that was loaded anew. Its word is the newer one.
    if (current.conversationId === conversationId && current.stage !== "calling" && current.device === device) {
      const how = current.stage === "ringing" ? "missed" : "ended";
      this.#tell(current, { kind: "call-end", how, seconds: this.#seconds(current) });
      this.#leave();
      return void this.#begin(ring);
    }
    const crossed = current.stage === "calling" && current.conversationId === conversationId;
    if (!crossed) return this.#tell(ring, { kind: "call-end", how: "busy", seconds: 0 });
    // Both have called at once. The call that came first counts, and whoever made the other one has agreed by that.
    if (current.placed) return;
    const { media } = current;
    if (current.id !== null) this.#tell(current, { kind: "call-end", how: "crossed", seconds: 0 });
    current.media = undefined;
    this.#leave();
    const call = this.#begin(ring);
    if (media === undefined) return;
    call.media = media;
    this.#tried(call, this.#agree(call));
  }

  async #agree(call: Call): Promise<void> {
    call.stage = "connecting";
    this.#wait(connectsFor, () => this.#failed(call));
    this.#show();
    await this.#say(call, { kind: "call-accept", video: call.media!.video });
  }

  /** The other person has accepted, on that device: now they may learn where this one is. */
  #accepted(call: Call, device: string): void {
    call.taken = true;
    call.device = device;
    call.stage = "connecting";
    this.#wait(connectsFor, () => this.#failed(call));
    this.#show();
    this.#inCall(call, async (connection) => {
      await this.#describe(call, "call-offer", await connection.offer());
    });
  }

  async #answer(call: Call, connection: PeerConnection, offer: string): Promise<void> {
    await this.#describe(call, "call-answer", await connection.answer(offer));
  }

  async #describe(call: Call, kind: "call-offer" | "call-answer", whole: string): Promise<void> {
    if (!this.#holds(call)) return;
    const description = call.relayOnly ? relayedOnly(whole) : whole;
    if (call.relayOnly && !namesAWay(description))
      throw new TenChatError(
        "no-relay",
        "The server's relay did not answer, so that no way without addresses was found.",
      );
    await this.#say(call, { kind, device: call.device!, description });
  }

  /** Opens the connection, once. */
  #inCall(call: Call, work: (connection: PeerConnection) => Promise<void>): void {
    if (call.begun || call.media === undefined) return;
    call.begun = true;
    const open = async () => {
      const relayOnly = this.#relayOnly();
      const servers = await this.#servers();
      if (!this.#holds(call)) return;
      call.relayOnly = relayOnly;
      call.connection = this.#purpose.connect(
        this.#parts.host.calls!,
        { servers, relayOnly, media: call.media! },
        {
          changed: (state) => this.#holds(call) && this.#changed(call, state),
          heard: (stream) => {
            call.other = stream;
            if (this.#holds(call)) this.#show();
          },
        },
      );
      await work(call.connection);
    };
    this.#tried(call, open());
  }

  #changed(call: Call, state: "connected" | "interrupted" | "failed"): void {
    if (state === "failed") return this.#failed(call);
    call.interrupted = state === "interrupted";
    if (state === "connected" && call.stage === "connecting") {
      call.stage = "talking";
      call.since = this.#parts.host.now();
      this.#cancel?.();
    }
    this.#show();
  }

  #failed(call: Call): void {
    this.#parts.inBackground(() => this.#end(call, call.stage === "talking" ? "ended" : "failed"));
  }

  async #end(call: Call, how: CallEnd, problem?: TenChatError): Promise<void> {
    if (!this.#holds(call)) return;
    const seconds = this.#seconds(call);
    this.#over(call, how, seconds, problem);
    await this.#say(call, { kind: "call-end", how, seconds });
  }

  #over(call: Call, how: CallEnd | "elsewhere", seconds: number, problem?: TenChatError): void {
    this.#leave();
    const { conversationId, accountId, video, outgoing } = call;
    const why = problem === undefined ? {} : { problem };
    this.#state.set({ kind: "over", how, seconds, outgoing, conversationId, accountId, video, ...why });
    this.#wait(overFor, () => this.dismiss());
  }

  #begin(call: Call): Call {
    this.#cancel?.();
    this.#call = call;
    this.#wait(this.#purpose.asksFor, () =>
      call.outgoing ? void this.#parts.inBackground(() => this.#end(call, "missed")) : this.#over(call, "missed", 0),
    );
    this.#show();
    return call;
  }

  /** Nothing of the call goes on here. */
  #leave(): void {
    this.#cancel?.();
    this.#call?.connection?.close();
    this.#call?.media?.stop();
    this.#call = null;
  }

  #wait(milliseconds: number, run: () => void): void {
    this.#cancel?.();
    this.#cancel = this.#parts.host.timers.after(milliseconds, run);
  }

  #show(): void {
    if (this.#call !== null) this.#state.set(shownCall(this.#call));
  }

  #holds(call: Call): boolean {
    return this.#call === call;
  }

  /** Said by the device that this one talks to, for this one: a description is of one connection alone. */
  #isForHere(call: Call, { senderDeviceId, said }: CallWord): boolean {
    return senderDeviceId === call.device && "device" in said && said.device === this.#own.deviceId;
  }

  /** What goes wrong ends the call, and is told to whoever looks at it. */
  #tried(call: Call, work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof TenChatError)) this.#parts.report(error);
      this.#parts.inBackground(() => this.#end(call, "failed", explain(error)));
    });
  }

  #tell(call: Pick<Call, "conversationId" | "id" | "outgoing" | "accountId">, said: Unaddressed): void {
    this.#parts.inBackground(() => this.#say(call, said));
  }

  async #say(call: Pick<Call, "conversationId" | "id" | "outgoing" | "accountId">, said: Unaddressed): Promise<void> {
    if (call.id === null) return;
    const of = { id: call.id, by: call.outgoing ? this.#own.accountId : call.accountId };
    await this.#listener.say(call.conversationId, contentOfChange({ ...said, of } as CallSignal));
  }

  async #servers() {
    const { api, negotiation } = this.#parts;
    return helpingServers(negotiation.serves("calls") ? await api.calls.readCallServers() : null, this.#relayOnly());
  }

  #seconds({ since }: Call): number {
    return since === undefined ? 0 : Math.max(0, Math.round((this.#parts.host.now() - since) / 1000));
  }

  get #own() {
    return this.#parts.own.device.identity;
  }
}

type Without<Said> = Said extends CallSignal ? Omit<Said, "of"> : never;
type Unaddressed = Without<CallSignal>;
