import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Schema } from "../../scenarios/schema-fit.ts";
import type { Finding } from "../report/gate.ts";

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >;
}

interface Operation {
  readonly action: "send" | "receive";
  readonly messages: readonly { readonly $ref: string }[];
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] };
}

export interface AsyncApi {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly name: string; readonly payload: Schema }>>;
  };
}

/** A document, and a way to say what it is wrong about. */
export interface Document<Content> {
  readonly content: Content;
  /** A finding at the first line that says `text`; at the first of all where none does. */
  finding(text: string, what: string): Finding;
}

export interface Documents {
  readonly openApi: Document<OpenApi>;
  readonly asyncApi: Document<AsyncApi>;
}

export function readDocuments(root: string): Documents {
  return {
    openApi: read<OpenApi>(root, "generated/docs/openapi.yaml"),
    asyncApi: read<AsyncApi>(root, "generated/docs/asyncapi.yaml"),
  };
}

const TODO =
  "Both come from specs/: run `npm run generate`, then look at what the server adds or leaves out by hand (services/).";

function read<Content>(root: string, file: string): Document<Content> {
  const text = readFileSync(join(root, file), "utf8");
  const lines = text.split("\n");
  return {
    content: parse(text) as Content,
    finding: (wanted, what) => ({
      file,
      line:
        Math.max(
          0,
          lines.findIndex((line) => line.includes(wanted)),
        ) + 1,
      what,
      todo: TODO,
    }),
  };
}

/** The frames that a party may send through a socket, by their type, with the schema of the whole frame. */
export function framesOf(
  { operations, components }: AsyncApi,
  action: "send" | "receive",
  channel = "socket",
): Map<string, Schema> {
  const ofSocket = Object.values(operations).filter(({ messages }) =>
    messages.every(({ $ref }) => $ref.startsWith(`#/channels/${channel}/`)),
  );
  const references = ofSocket.filter((each) => each.action === action).flatMap((each) => each.messages);
  const replies = action === "send" ? ofSocket.flatMap((each) => each.reply?.messages ?? []) : [];
  const messages = [...references, ...replies].map(({ $ref }) => components.messages[$ref.split("/").at(-1)!]!);
  return new Map(messages.map(({ name, payload }) => [name, payload]));
}
