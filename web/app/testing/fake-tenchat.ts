import {
  type Arrangement,
  type CallsDoor,
  type DirectDoor,
  type ConversationSummary,
  type EndedConversation,
  type ConversationView,
  type MessageItem,
  type MessagingChoices,
  type OwnDevice,
  type OwnPasskey,
  type Person,
  type Quote,
  type ServerAgreement,
  type ServerDescription,
  type SessionState,
  type TenChat,
  TenChatError,
} from "../../core/tenchat.ts";
import type { IdentityDoor } from "../../core/identity/door.ts";
import type { KeysDoor } from "../../core/keys/door.ts";
import type { ScreensDoor } from "../../core/screens/door.ts";
import type { Preferences, RecordsDoor } from "../../core/records/door.ts";
import type { AwayServer, FederationDoor } from "../../core/federation/door.ts";
import type { ModerationDoor } from "../../core/moderation/door.ts";
import type { GivenProfile } from "../../core/records/given-profile.ts";
import { ValueStore } from "../../core/store.ts";
import { fakeAudit } from "./fake-audit.ts";
import { fakeCalls, fakeDirect } from "./fake-calls.ts";
import { FakeRows } from "./fake-rows.ts";
import { ME, PEOPLE, sender } from "./scene-people.ts";
import { SAFETY_NUMBER, fill, personOf, securityOf } from "./scenes.ts";

const REFUSED = new TenChatError("storage-unusable", "", {
  detail: "SecurityError: Failed to execute 'open' on 'IDBFactory': access to the Indexed Database API is denied.",
});

/** A core without a server, for looking at pages: what is on the screen is what a scene says. */
export class FakeTenChat implements TenChat {
  readonly federation: FederationDoor = {
    nameHere: async () => (this.#scene === "alone" ? null : "chat.example.org"),
    accountAt: async (address) => (address.startsWith("ada@") ? PEOPLE[0]!.accountId : null),
    watchAway: () => ({
      servers: new ValueStore<readonly AwayServer[]>(
        this.#scene === "away" ? [{ server: "chat.example.net", outlook: "overdue" }] : [],
      ),
      close: () => undefined,
    }),
  };
  readonly calls: CallsDoor;
  readonly direct: DirectDoor;
  readonly moderation: ModerationDoor = { report: async () => undefined };
  readonly profile = new ValueStore<GivenProfile>({ name: "", picture: null });
  readonly records: RecordsDoor = {
    profile: this.profile,
    changeProfile: async (profile) => this.profile.set(profile),
    profiles: new ValueStore<ReadonlyMap<string, GivenProfile>>(new Map()),
    preferences: new ValueStore<Preferences>({}),
    prefer: async () => undefined,
  };
  readonly session = new ValueStore<SessionState>({ kind: "restoring" });
  readonly connection = new ValueStore<"connecting" | "online" | "offline">("online");
  readonly serverInfo = {
    description: new ValueStore<ServerDescription | null>({
      name: "Lindenhof",
      version: "0.1.0",
      apiVersions: ["v1"],
      registrationMode: "open",
      passkeyOrigin: null,
      sufficientPasswordLength: 13,
      contact: "mailto:ada@example.org",
      rules: "https://example.org/rules",
      specificationRoot: "9f2c41d07be85a3664c0ffee1234567890abcdef9f2c41d07be85a3664c0ffee",
    }),
    agreement: new ValueStore<ServerAgreement | null>({
      protocol: 1,
      agreed: ["groups", "blocks"],
      serverLacks: [],
      clientLacks: [],
      ending: null,
    }),
    outdated: new ValueStore(false),
    compareVersions: async (): Promise<void> => undefined,
  };
  readonly conversations = {
    list: new ValueStore<readonly ConversationSummary[]>([]),
    ended: new ValueStore<readonly EndedConversation[]>([]),
    noteEndsSeen: async (): Promise<void> => undefined,
    start: async (accountId: string): Promise<string> => `c-${accountId}`,
    person: (accountId: string) => personOf(accountId),
    startGroup: async (): Promise<string> => "c-group",
    addMembers: async (): Promise<void> => undefined,
    removeMember: async (): Promise<void> => undefined,
    setAdmin: async (): Promise<void> => undefined,
    handOver: async (): Promise<void> => undefined,
    successor: () => PEOPLE[0] ?? null,
    links: () => [
      { id: "l1", by: ME.accountId, until: Date.now() + 3_600_000, uses: 5, used: 2, code: `${"0".repeat(36)}.secret` },
      { id: "l2", by: "0190-a1", until: Date.now() + 86_400_000, uses: 25, used: 0, code: null },
      { id: "l3", by: ME.accountId, until: Date.now() + 3_600_000, uses: 1, used: 1, code: `${"1".repeat(36)}.secret` },
    ],
    makeLink: async (): Promise<void> => undefined,
    endLink: async (): Promise<void> => undefined,
    join: async () => ({ conversationId: "c-waiting", joined: false }),
    setSenders: async (): Promise<void> => undefined,
    leaveGroup: async (): Promise<void> => undefined,
    dissolveGroup: async (): Promise<void> => undefined,
    renameGroup: async (): Promise<void> => undefined,
    blocked: new ValueStore<readonly Person[]>([]),
    block: async (accountId: string): Promise<void> => this.#block(accountId, true),
    unblock: async (accountId: string): Promise<void> => this.#block(accountId, false),
    accept: async (id: string): Promise<void> => this.#change(id, { request: null }),
    remove: async (id: string): Promise<void> => {
      const { list } = this.conversations;
      list.set(list.get().filter((one) => one.id !== id));
    },
    setTimer: async (id: string, timer: number): Promise<void> => this.#change(id, { timer }),
    arrange: async (id: string, change: Partial<Arrangement>): Promise<void> => this.#change(id, change),
  };
  readonly storage = {
    problem: new ValueStore<TenChatError | null>(null),
    kept: new ValueStore<boolean | null>(false),
    keep: async (): Promise<void> => this.storage.kept.set(true),
  };
  readonly identity: IdentityDoor = {
    passkeysAvailable: true,
    returning: new ValueStore(false),
    signUpWithPassword: () => this.#signUp(),
    signInWithPassword: () => Promise.reject(new TenChatError("invalid-credentials", "")),
    signUpWithPasskey: () => this.#signUp(),
    signInWithPasskey: () => Promise.reject(new TenChatError("passkey-cancelled", "")),
    signOut: async () => this.session.set({ kind: "signed-out" }),
    devicesChanged: new ValueStore(0),
    renameDevice: async () => undefined,
    signOutDevice: async () => undefined,
    devices: async () => devices().filter(({ current }) => current || this.#scene !== "alone"),
    revokeDevice: async () => undefined,
    deleteAccount: async (): Promise<void> => this.session.set({ kind: "signed-out", deleted: true }),
    waysIn: {
      read: async () => ({ hasPassword: true, passkeys: passkeys() }),
      changePassword: () => Promise.reject(new TenChatError("proof-refused", "")),
      addPasskey: () => Promise.reject(new TenChatError("passkey-cancelled", "")),
      renamePasskey: async () => undefined,
      removePasskey: () => Promise.reject(new TenChatError("last-way-in", "")),
    },
    searchPeople: async (query) => {
      const begins = (name: string) => name.toLowerCase().startsWith(query.toLowerCase());
      return query === "" ? [] : PEOPLE.filter(({ username, displayName }) => begins(username) || begins(displayName));
    },
  };
  readonly keys: KeysDoor = {
    startOverOnThisDevice: async () => this.session.set({ kind: "signed-in", account: ME, deviceId: "d1" }),
    linkThisDevice: async () => ({
      code: "7F3KQ0ZB9YH2M4N8R6T1VWXCDE",
      accepted: new Promise<boolean>(() => undefined),
      giveUp: () => undefined,
    }),
    findLink: async () => ({ deviceName: "Firefox on Android", accept: async () => undefined }),
    acceptChange: async (accountId) => this.#change(`c-${accountId}`, { keyChanges: [] }),
    acceptName: async ({ person }) => this.#change(`c-${person.accountId}`, { nameChanges: [] }),
    acceptDevices: async ({ person }) => this.#change(`c-${person.accountId}`, { devicesNotices: [] }),
    safetyNumber: async () => SAFETY_NUMBER,
    security: async (conversationId) =>
      securityOf(this.conversations.list.get().find(({ id }) => id === conversationId)),
    markVerified: async (accountId) => this.#change(`c-${accountId}`, { verified: true }),
    unmarkVerified: async (accountId) => this.#change(`c-${accountId}`, { verified: false }),
    compareCode: async () => "different",
  };
  readonly messaging = {
    choices: new ValueStore<MessagingChoices>({ receipts: true, typing: true, presence: "exact" }),
    choose: async (choice: Partial<MessagingChoices>): Promise<void> =>
      this.messaging.choices.set({ ...this.messaging.choices.get(), ...choice }),
    open: (id: string) => this.#open(id),
    attend: () => undefined,
  };
  readonly #administered = new FakeRows();
  readonly screens: ScreensDoor = {
    conditions: async () => new Set(["administrator"]),
    rows: async (operation, _field, input) => this.#administered.rows(operation, input),
    act: async (operation, row) => this.#administered.act(operation, row),
  };
  readonly audit = { open: fakeAudit };
  readonly #scene: string;
  readonly #logs = new Map<string, ValueStore<readonly MessageItem[]>>();
  readonly #drafts = new Map<string, ValueStore<string>>();

  constructor(scene: string) {
    this.#scene = scene;
    this.calls = fakeCalls(scene);
    this.direct = fakeDirect(scene);
  }

  async start(): Promise<void> {
    if (this.#scene === "channel") this.conversations.ended.set([{ id: "c-over", at: Date.now() }]);
    if (this.#scene === "offline") this.connection.set("offline");
    if (this.#scene === "connecting") this.connection.set("connecting");
    switch (this.#scene) {
      case "restoring":
        return;
      case "welcome":
        return this.session.set({ kind: "signed-out" });
      case "ended":
        return this.session.set({ kind: "signed-out", error: new TenChatError("session-ended", "") });
      case "setting-up":
        return this.session.set({ kind: "setting-up", account: ME, step: "making-keys", progress: 0.4 });
      case "keys-elsewhere":
        return this.session.set({ kind: "keys-elsewhere", account: ME, replaced: false });
      case "keys-replaced":
        return this.session.set({ kind: "keys-elsewhere", account: ME, replaced: true });
      case "outdated":
        this.serverInfo.outdated.set(true);
        return this.session.set({ kind: "signed-out" });
      case "storage-unusable":
        return this.session.set({ kind: "storage-unusable", error: REFUSED });
      case "open-elsewhere":
        return this.session.set({ kind: "open-elsewhere" });
      case "empty":
        return this.session.set({ kind: "signed-in", account: ME, deviceId: "d1" });
      default:
        fill(this.conversations.list, this.#logs, this.#scene);
        this.session.set({ kind: "signed-in", account: ME, deviceId: "d1" });
    }
  }

  async stop(): Promise<void> {}
  useHere(): void {
    this.session.set({ kind: "signed-out" });
  }

  async #signUp(): Promise<void> {
    if (this.#scene === "ended") throw new TenChatError("username-taken", "");
    this.session.set({ kind: "signed-in", account: ME, deviceId: "d1" });
  }

  #change(conversationId: string, update: Partial<ConversationSummary>): void {
    const { list } = this.conversations;
    list.set(list.get().map((one) => (one.id === conversationId ? { ...one, ...update } : one)));
  }

  #block(accountId: string, blocked: boolean): void {
    const others = this.conversations.blocked.get().filter((person) => person.accountId !== accountId);
    this.conversations.blocked.set(blocked ? [personOf(accountId), ...others] : others);
    this.#change(`c-${accountId}`, { blocked });
  }

  #open(id: string): ConversationView {
    const messages = this.#logs.get(id) ?? new ValueStore<readonly MessageItem[]>([]);
    this.#logs.set(id, messages);
    const draft = this.#drafts.get(id) ?? new ValueStore("");
    this.#drafts.set(id, draft);
    const rewoundAt = new ValueStore<number | null>(this.#scene === "rewound" ? Date.now() : null);
    const pinned = new ValueStore<readonly Quote[]>(messages.get().filter((item) => item.pinned));
    const hasMore = new ValueStore(messages.get().length > 20);
    const unread = this.conversations.list.get().find((one) => one.id === id)?.unread ?? 0;
    const change = (messageId: string, update: Partial<MessageItem>) =>
      messages.set(messages.get().map((item) => (item.id === messageId ? { ...item, ...update } : item)));
    return {
      id,
      messages,
      hasMore,
      draft,
      loaded: new ValueStore(true),
      rewoundAt,
      markRewindSeen: () => rewoundAt.set(null),
      firstUnreadId: new ValueStore(unread === 0 ? null : (messages.get().at(-unread)?.id ?? null)),
      loadOlder: async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        const first = messages.get()[0]?.sentAt ?? 0;
        const older = Array.from({ length: 40 }, (_, at): MessageItem => ({
          id: `older-${first}-${at}`,
          own: at % 3 === 0,
          ...sender(at % 3 === 0, id),
          content: { kind: "text", text: `Earlier line ${at}` },
          sentAt: first - (41 - at) * 60_000,
          state: "delivered",
        }));
        messages.set([...older, ...messages.get()]);
        hasMore.set(messages.get().length < 400);
      },
      send: async (text, replyTo) => {
        const answered = messages.get().find((item) => item.id === replyTo?.id);
        const item: MessageItem = {
          id: crypto.randomUUID(),
          ...(answered === undefined ? {} : { replyTo: answered }),
          own: true,
          ...sender(true, id),
          content: { kind: "text", text },
          sentAt: Date.now(),
          state: "queued",
        };
        messages.set([...messages.get(), item]);
        draft.set("");
        if (this.connection.get() !== "online") return;
        setTimeout(() => change(item.id, { state: "sent" }), 200);
        setTimeout(() => change(item.id, { state: "delivered" }), 600);
      },
      edit: async (messageId, text) => change(messageId, { content: { kind: "text", text }, editedAt: Date.now() }),
      remove: async (messageId) => change(messageId, { content: { kind: "deleted" }, reactions: [] }),
      react: async (messageId, emoji, on) => {
        const before = messages.get().find((item) => item.id === messageId)?.reactions ?? [];
        const others =
          before.find((one) => one.emoji === emoji)?.accountIds.filter((one) => one !== ME.accountId) ?? [];
        const accountIds = on ? [...others, ME.accountId] : others;
        const kept = before.filter((one) => one.emoji !== emoji);
        change(messageId, { reactions: accountIds.length > 0 ? [...kept, { emoji, accountIds }] : kept });
      },
      pinned,
      pin: async (messageId, on) => {
        const item = messages.get().find((one) => one.id === messageId);
        const { pinned: _pinned, ...unpinned } = item ?? {};
        messages.set(
          messages
            .get()
            .map((one) => (one.id !== messageId ? one : on ? { ...one, pinned: true } : (unpinned as MessageItem))),
        );
        const others = pinned.get().filter((one) => one.id !== messageId);
        pinned.set(on && item !== undefined ? [...others, item] : others);
      },
      forward: async (messageId, conversationId) => {
        const content = messages.get().find((item) => item.id === messageId)?.content;
        const to = this.#logs.get(conversationId) ?? new ValueStore<readonly MessageItem[]>([]);
        this.#logs.set(conversationId, to);
        if (content?.kind !== "text") return;
        const item: MessageItem = {
          id: crypto.randomUUID(),
          own: true,
          ...sender(true, conversationId),
          content: { kind: "text", text: content.text, forwarded: true },
          sentAt: Date.now(),
          state: "sent",
        };
        to.set([...to.get(), item]);
      },
      reach: async (messageId) => messages.get().some((item) => item.id === messageId),
      reachMoment: async (moment) => messages.get().find((item) => item.sentAt >= moment)?.id ?? null,
      askAgain: async (messageId) =>
        change(messageId, { content: { kind: "undecryptable", reason: "damaged", asking: "asked" } }),
      retry: async (messageId) => change(messageId, { state: "sent" }),
      discard: async (messageId) => messages.set(messages.get().filter((item) => item.id !== messageId)),
      setDraft: (text) => draft.set(text),
      setTyping: () => undefined,
      markRead: () => {
        if (this.conversations.list.get().some((one) => one.id === id && one.unread > 0))
          this.#change(id, { unread: 0 });
      },
      close: () => undefined,
    };
  }
}

function passkeys(): readonly OwnPasskey[] {
  const [createdAt, lastUsedAt] = [Date.UTC(2026, 0, 4, 9), Date.UTC(2026, 2, 1, 9)];
  return [
    { credentialId: "p1", name: "Firefox on Linux", createdAt, lastUsedAt, synced: false },
    { credentialId: "p2", name: null, createdAt, lastUsedAt: null, synced: true },
  ];
}

function devices(): readonly OwnDevice[] {
  const hour = 3_600_000;
  const now = Date.now();
  return [
    {
      deviceId: "d2",
      name: "Safari on iPhone",
      createdAt: now,
      lastSeenAt: now - 2 * hour,
      current: false,
      signedIn: true,
    },
    { deviceId: "d1", name: "Chromium on Linux", createdAt: now, lastSeenAt: now, current: true, signedIn: true },
    {
      deviceId: "d3",
      name: "Firefox on Windows",
      createdAt: now,
      lastSeenAt: now - 400 * hour,
      current: false,
      signedIn: false,
    },
  ];
}
