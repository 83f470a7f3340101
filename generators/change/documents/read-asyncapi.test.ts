import { documentDifferences as differences } from "../../testing/document-differences.ts";

type Part = Readonly<Record<string, unknown>>;

const NOTES = { $ref: "#/channels/notes" };
const messageOf = (name: string) => ({ $ref: `#/channels/notes/messages/${name}` });

/** A document of messages that are heard or told over one channel. */
function heard(messages: Part, operation: Part = {}, more: Part = {}): Part {
  const { channel = {}, ...rest } = more as { readonly channel?: Part };
  return {
    asyncapi: "3.0.0",
    info: { title: "Notes", version: "1" },
    channels: { notes: { address: "notes/{id}", parameters: { id: {} }, messages, ...channel } },
    operations: { hear: { action: "receive", channel: NOTES, ...operation } },
    ...rest,
  };
}

const told = (messages: Part, more: Part = {}) => heard(messages, { action: "send" }, more);
const avro = (type: string) => ({ type: "record", name: "Note", fields: [{ name: "text", type }] });
const AVRO = "application/vnd.apache.avro;version=1.9.0";
const PLAIN = "application/vnd.aai.asyncapi+json;version=3.0.0";

describe("A document of messages", () => {
  it("is compared by what a payload holds that says in which language it is said", () => {
    const one = (type: string) => told({ note: { payload: { schemaFormat: PLAIN, schema: { type } } } });
    expect(differences(one("string"), one("integer"))).toEqual(["type-changed: event-write breaking"]);
    const plain = told({ note: { payload: { type: "string" } } });
    expect(differences(plain, one("string"))).toEqual(["message-schema-language-added: documentation metadata-only"]);
    const shared = (type: string) =>
      told(
        { note: { payload: { $ref: "#/components/schemas/Note" } } },
        { components: { schemas: { Note: { schemaFormat: PLAIN, schema: { type } } } } },
      );
    expect(differences(shared("string"), shared("integer"))).toEqual(["type-changed: event-write breaking"]);
  });

  it("breaks whoever reads a payload that is said in a language of somebody else's, in each version of AsyncAPI", () => {
    const third = (type: string) => told({ note: { payload: { schemaFormat: AVRO, schema: avro(type) } } });
    expect(differences(third("string"), third("int"))).toEqual(["foreign-schema-changed: event-write breaking"]);
    const second = (type: string) => ({
      asyncapi: "2.6.0",
      channels: { notes: { subscribe: { message: { name: "note", schemaFormat: AVRO, payload: avro(type) } } } },
    });
    expect(differences(second("string"), second("int"))).toEqual(["foreign-schema-changed: event-write breaking"]);
  });

  it("says of an operation that names no messages that it takes all of them", () => {
    const both = { note: { payload: { type: "string" } }, line: { payload: { type: "integer" } } };
    const [all, one] = [heard(both), heard(both, { messages: [messageOf("note")] })];
    expect(differences(all, one)).toEqual(["message-taken-removed: event-read breaking"]);
    expect(differences(one, all)).toEqual(["message-taken-added: event-read additive"]);
    expect(differences(all, heard(both, { messages: [messageOf("line"), messageOf("note")] }))).toEqual([
      "part-in-other-words: documentation metadata-only",
    ]);
    const replying = (reply: Part) => heard(both, { messages: [messageOf("note")], reply });
    const [any, some] = [replying({ channel: NOTES }), replying({ channel: NOTES, messages: [messageOf("note")] })];
    expect(differences(some, any)).toEqual(["reply-taken-added: event-write breaking"]);
  });

  it("knows the messages of an operation by what they are, also where it names them past their channel", () => {
    const note = { $ref: "#/components/messages/Note" };
    const of = (type: string) =>
      heard({ written: note }, { messages: [note] }, { components: { messages: { Note: { payload: { type } } } } });
    expect(differences(of("string"), of("integer"))).toEqual(["type-changed: event-read breaking"]);
  });

  it("does not differ where a part of an address is called otherwise, but for the name", () => {
    const of = (name: string, least: readonly string[]) =>
      told(
        { note: { payload: {} } },
        { channel: { address: `notes/{${name}}`, parameters: { [name]: { enum: least } } } },
      );
    const renamed = ["path-renamed", "channel-address-changed"].map((each) => `${each}: documentation metadata-only`);
    expect(differences(of("id", ["a"]), of("noteId", ["a"]))).toEqual(renamed);
    expect(differences(of("id", ["a"]), of("noteId", ["a", "b"]))).toEqual([
      ...renamed,
      "channel-choice-added: event-write breaking",
    ]);
  });

  it("says the same in the words of version 2 and of version 3", () => {
    const note = { name: "note", payload: { type: "string" } };
    const second = {
      asyncapi: "2.6.0",
      info: { title: "Notes", version: "1" },
      channels: { "notes/{id}": { parameters: { id: {} }, publish: { operationId: "hear", message: note } } },
    };
    expect(new Set(differences(second, heard({ note })).map((each) => each.split(": ")[1]))).toEqual(
      new Set(["documentation metadata-only"]),
    );
  });

  it("is compared by what parts of addresses are that stand somewhere else", () => {
    const of = (choices: readonly string[]) =>
      told(
        { note: { payload: {} } },
        {
          channel: { parameters: { id: { $ref: "#/components/parameters/Id" } } },
          components: { parameters: { Id: { enum: choices } } },
        },
      );
    expect(differences(of(["a", "b"]), of(["a"]))).toEqual(["channel-choice-removed: event-write narrowing"]);
  });

  it("says of the form of messages what holds where one says none", () => {
    const of = (message: Part) =>
      told({ note: { payload: {}, ...message } }, { defaultContentType: "application/json" });
    expect(differences(of({}), of({ contentType: "application/json" }))).toEqual([
      "part-in-other-words: documentation metadata-only",
    ]);
    expect(differences(of({}), of({ contentType: "text/csv" }))).toEqual([
      "message-type-changed: event-write breaking",
    ]);
  });
});
