import type { Evidence, LogEntry, SeenMessage } from "./evidence.ts";

/** Each counter of load W, as one sentence a case. All of them have to be empty. */
export interface Verdict {
  /** Acknowledged, and not shown on every member's device or not in the database. */
  readonly lost: readonly string[];
  /** Shown twice, or stored twice. */
  readonly twice: readonly string[];
  /** Not in the server's order, not where the server has it, or not in the order its sender sent it. */
  readonly outOfOrder: readonly string[];
  readonly undecryptable: readonly string[];
  /** Shown, never sent. */
  readonly phantom: readonly string[];
  /** Still waiting: rows of the outbox, and messages that their sender could not get rid of. */
  readonly stuck: readonly string[];
}

/** Reads the logs of all clients, their screens and the database, and says what does not fit together. */
export function checkEvidence(evidence: Evidence): Verdict {
  const { log, seen, stored, members, stuckRows } = evidence;
  const [sent, acked, shown] = (["sent", "acked", "shown"] as const).map((kind) => log.filter((e) => e.kind === kind));
  const place = new Map(stored.map((row) => [`${row.conversationId}/${row.messageId}`, row.sequence]));
  const screens = Map.groupBy(seen, ({ client, conversationId }) => `${client} in ${conversationId}`);
  const visible = new Set(seen.filter(hasPlace).map((item) => keyOf(item)));
  const idOf = new Map(seen.map((item) => [`${item.conversationId}/${item.text}`, item.id]));
  const known = new Set(sent!.map(({ conversationId, text }) => `${conversationId}/${text}`));
  const settled = new Set(acked!.map(({ conversationId, text }) => `${conversationId}/${text}`));

  const lost = acked!.flatMap((entry) => {
    const { conversationId, text } = entry;
    const missing = (members.get(conversationId) ?? []).filter((client) => !visible.has(keyOf({ ...entry, client })));
    const id = idOf.get(`${conversationId}/${text}`);
    const absent = id === undefined || !place.has(`${conversationId}/${id}`) ? ["the database"] : [];
    return [...missing, ...absent].map((where) => `${name(text)} of ${entry.client} is not with ${where}`);
  });

  const twice = [
    ...repeated(seen.filter(hasText).map((item) => `${name(item.text ?? "")} on the screen of ${item.client}`)),
    ...repeated(seen.map((item) => `message ${item.id} on the screen of ${item.client}`)),
    ...repeated(shown!.map((entry) => `${name(entry.text)} as new to ${entry.client}`)),
    ...repeated(stored.map((row) => `message ${row.messageId} in the database`)),
  ];

  const outOfOrder = [
    ...[...screens].flatMap(([screen, items]) => [
      ...(evidence.wentBack ? [] : inversions(screen, items)),
      ...sendersInversions(screen, items),
    ]),
    ...seen.filter(hasPlace).flatMap((item) => {
      const actual = place.get(`${item.conversationId}/${item.id}`);
      return actual === undefined || actual === item.sequence
        ? []
        : [`${item.client} has message ${item.id} at ${item.sequence}, the database at ${actual}`];
    }),
    ...[...Map.groupBy(shown!, ({ client, conversationId }) => `the log of ${client} in ${conversationId}`)].flatMap(
      ([which, entries]) => (evidence.wentBack ? sendersInversions(which, entries) : inversions(which, entries)),
    ),
  ];

  return {
    lost,
    twice,
    outOfOrder,
    undecryptable: seen
      .filter(({ text }) => text === null)
      .map(({ client, id }) => `message ${id} on the screen of ${client}`),
    phantom: [...seen.filter(hasText), ...shown!]
      .filter(({ conversationId, text }) => !known.has(`${conversationId}/${text}`))
      .map(({ client, text }) => `${name(text ?? "")} on the screen of ${client}`),
    stuck: [
      ...Array.from({ length: stuckRows }, (_, index) => `row ${index + 1} of the outbox`),
      ...sent!
        .filter(({ conversationId, text }) => !settled.has(`${conversationId}/${text}`))
        .map(({ client, text }) => `${name(text)} with its sender ${client}`),
    ],
  };
}

/** A message's text says who sent it and its number among what that client sent there: `ann 17 ...`. */
export function textFor(client: string, number: number, rest: string): string {
  return `${client} ${number} ${rest}`;
}

function name(text: string): string {
  return text.split(" ", 2).join(" ");
}

function keyOf({ client, conversationId, text }: Pick<SeenMessage | LogEntry, "client" | "conversationId" | "text">) {
  return `${client}/${conversationId}/${text}`;
}

function hasText(item: SeenMessage): boolean {
  return item.text !== null;
}

function hasPlace(item: SeenMessage): boolean {
  return item.sequence !== undefined;
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((each) => seen.has(each) || !seen.add(each));
}

function inversions(where: string, items: readonly { readonly sequence?: number }[]): string[] {
  const places = items.flatMap(({ sequence }) => (sequence === undefined ? [] : [sequence]));
  return places.flatMap((each, at) =>
    at > 0 && each <= places[at - 1]! ? [`${each} follows ${places[at - 1]} in ${where}`] : [],
  );
}

function sendersInversions(where: string, items: readonly { readonly text: string | null }[]): string[] {
  const last = new Map<string, number>();
  return items.flatMap(({ text }) => {
    if (text === null) return [];
    const [sender = "", number = ""] = text.split(" ", 2);
    const before = last.get(sender) ?? -1;
    last.set(sender, Number(number));
    return Number(number) < before ? [`${sender} ${number} follows ${sender} ${before} in ${where}`] : [];
  });
}
