import { readFileLink } from "./file-link.ts";
import type { InnerMessage } from "./inner-message.ts";

/**
 * All that one person has said about one id. Whatever they sent comes to the same record, in whichever order it arrives and
 * however often: relays keep no order, and several log-ins have to agree. Of one person's record nobody else changes anything,
 * which is how a change of somebody else's message comes to nothing (JA-012).
 */
export interface TalkRecord {
  readonly conversation: string;
  readonly author: string;
  readonly id: string;
  readonly said?: { readonly content: string; readonly at: number };
  readonly edited?: { readonly content: string; readonly at: number };
  readonly deleted?: true;
  /** Names of what they reacted with to the message of this id, whoever's that is. */
  readonly reactions?: readonly string[];
}

/** How many packets of a message wait, and how many of them are parts of its file. */
export interface Waiting {
  readonly packets: number;
  readonly parts: number;
}

/** What a person sees of a message. */
export interface TalkItem {
  readonly id: string;
  readonly author: string;
  readonly own: boolean;
  readonly content: string;
  readonly at: number;
  readonly edited: boolean;
  readonly reactions: readonly { readonly name: string; readonly authors: readonly string[] }[];
  /** Of one's own: whether a relay has it. Nobody says that it was received or read. */
  readonly waiting: boolean;
  /** That it is of a file; null: it is a text. */
  readonly file: TalkFile | null;
}

/** A file as a person sees it. */
export interface TalkFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Packets that it is in. */
  readonly parts: number;
  /** Of one's own: how many of them no relay has yet. */
  readonly waiting: number;
}

/** The reactions of this client; others are kept by nobody, as in Jasper: who does not know one does not see it. */
export const reactionNames = ["thumbsup", "heart", "joy", "tada", "open_mouth", "cry"] as const;
const nothing: Waiting = { packets: 0, parts: 0 };
const known: ReadonlySet<string> = new Set(reactionNames);

/**
 * The record after what came, or undefined where nothing comes of it. Which change is the newest the sender's times alone say:
 * by the clocks of those who read, their log-ins would not agree. What is shown is of no time to come.
 */
export function withInner(record: TalkRecord, inner: InnerMessage, now: number): TalkRecord | undefined {
  const at = Date.parse(inner.timestamp);
  const { content } = inner;
  switch (inner.type) {
    case "MESSAGE":
      return record.deleted || record.said ? undefined : { ...record, said: { content, at: Math.min(at, now) } };
    case "EDIT":
      return record.deleted || !isNewer({ content, at }, record.edited)
        ? undefined
        : { ...record, edited: { content, at } };
    case "DELETE": {
      if (record.deleted) return undefined;
      // What it said goes, and that it was there stays, or a repeated packet would bring it back.
      const { said: _said, edited: _edited, ...rest } = record;
      return { ...rest, deleted: true };
    }
    case "REACT": {
      const name = /^:([a-z0-9_+-]{1,32}):$/.exec(content)?.[1];
      if (name === undefined || !known.has(name) || record.reactions?.includes(name)) return undefined;
      return { ...record, reactions: [...(record.reactions ?? []), name] };
    }
  }
}

/** A conversation as it is seen, by the times that the senders say. */
export function talkItems(
  records: readonly TalkRecord[],
  self: string,
  waitingOf: (record: TalkRecord) => Waiting,
): readonly TalkItem[] {
  const reacted = Map.groupBy(
    records.filter(({ reactions }) => reactions !== undefined),
    ({ id }) => id,
  );
  return records
    .flatMap((record): TalkItem[] => {
      if (record.said === undefined) return [];
      const own = record.author === self;
      const content = contentOf(record)!;
      const { packets, parts } = own ? waitingOf(record) : nothing;
      return [
        {
          id: record.id,
          author: record.author,
          own,
          content,
          at: record.said.at,
          edited: record.edited !== undefined,
          reactions: reactionNames.flatMap((name) => {
            const authors = (reacted.get(record.id) ?? [])
              .filter(({ reactions }) => reactions!.includes(name))
              .map(({ author }) => author);
            return authors.length === 0 ? [] : [{ name, authors }];
          }),
          waiting: packets > 0,
          file: talkFile(content, parts),
        },
      ];
    })
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** What a message says by now; undefined where it is gone, or did not come yet. */
export function contentOf(record: TalkRecord | undefined): string | undefined {
  return record?.said && (record.edited?.content ?? record.said.content);
}

function talkFile(content: string, waiting: number): TalkFile | null {
  const link = readFileLink(content);
  return link === undefined ? null : { name: link.name, size: link.size, parts: link.hashes.length, waiting };
}

/** Of two of the same time the greater text, so that every place chooses the same one. */
function isNewer(edit: { content: string; at: number }, than?: { content: string; at: number }): boolean {
  if (than === undefined || edit.at !== than.at) return edit.at > (than?.at ?? -Infinity);
  return edit.content > than.content;
}
