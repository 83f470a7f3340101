import { changes, comes } from "../../rules/pairs.ts";
import { SAME, type Rule } from "../../rules/rule.ts";
import { given, taken, toBoth } from "./axes.ts";
import { unseen } from "./unseen.ts";

/** Channels and messages. */
export const messageRules: readonly Rule[] = [
  ...comes(
    ["channel", "channel"],
    { address: "more" },
    [toBoth("additive"), "It is new; nobody uses it yet."],
    [toBoth("breaking"), "Nothing goes over it any more."],
  ),
  changes(
    ["channel-renamed", "channel.channelId"],
    ["one", "other"],
    SAME,
    "Only its own document calls it by this name.",
  ),
  changes(
    ["channel-address-changed", "channel.address"],
    ["notes/{noteId}", "notes/{id}"],
    SAME,
    "What a part of an address is called does not travel.",
  ),
  ...["servers", "bindings"].flatMap((field) =>
    unseen([`channel-${field}`, `channel.${field}`], "one", "other", "Messages go another way.", toBoth("breaking")),
  ),
  ...comes(
    ["channel-parameter", "channelParameter"],
    { description: "" },
    [toBoth("breaking"), "An address has a part more that is chosen."],
    [toBoth("breaking"), "An address has a part fewer that is chosen."],
  ),
  ...comes(
    ["channel-choice", "channelParameter.enum[]"],
    "more",
    [{ ...taken("widening"), ...given("breaking") }, "There is an address more."],
    [{ ...taken("breaking"), ...given("narrowing") }, "An address is gone."],
  ),
  ...unseen(
    ["channel-parameter-default", "channelParameter.default"],
    "one",
    "other",
    "Whoever does not choose means another address.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["channel-parameter-location", "channelParameter.location"],
    "$message.payload#/a",
    "$message.payload#/b",
    "A part of an address is found somewhere else in a message.",
    toBoth("breaking"),
  ),
  ...comes(
    ["channel-parameter-schema", "channelParameter.schema"],
    { type: "string" },
    [toBoth("breaking"), "It is said which values a part of an address may have."],
    [toBoth("breaking"), "Nothing says any more which values a part of an address may have."],
  ),
  ...comes(
    ["message", "message"],
    { payload: { type: "string" } },
    [
      { ...taken("additive"), ...given("breaking") },
      "There is a message more, which whoever reads as before has never seen.",
    ],
    [{ ...taken("breaking"), ...given("narrowing") }, "Whoever still sends this message is refused."],
  ),
  ...comes(
    ["message-taken", "operation.messages[]"],
    "more",
    [
      { ...taken("additive"), ...given("breaking") },
      "It is done with a message more, which whoever reads as before has never seen.",
    ],
    [{ ...taken("breaking"), ...given("narrowing") }, "Whoever still sends this message is refused."],
  ),
  ...comes(
    ["reply-taken", "reply.messages[]"],
    "more",
    [
      { ...taken("additive"), ...given("breaking") },
      "There is a reply more, which whoever reads as before has never seen.",
    ],
    [{ ...taken("breaking"), ...given("narrowing") }, "Whoever still replies with it is refused."],
  ),
  ...comes(
    ["reply", "operation.reply"],
    { channel: "a" },
    [toBoth("additive"), "It is replied to from now on."],
    [toBoth("breaking"), "Whoever waits for a reply waits in vain."],
  ),
  ...unseen(
    ["reply-channel", "reply.channel"],
    { $ref: "#/channels/notes" },
    { $ref: "#/channels/others" },
    "Replies come over another channel.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["reply-address", "reply.address"],
    { location: "a" },
    { location: "b" },
    "Replies come to another address.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["message-type", "message.contentType"],
    "application/json",
    "application/cbor",
    "It travels in another form.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["message-schema-language", "message.schemaFormat"],
    "application/schema+json;version=draft-07",
    "application/vnd.aai.asyncapi;version=3.0.0",
    "It is said in the words of another version of the same language, and compared as such.",
  ),
  ...unseen(
    ["message-bindings", "message.bindings"],
    { ws: {} },
    { kafka: {} },
    "It travels in another way over its protocol.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["message-traits", "message.traits"],
    [{ $ref: "https://example.org/a.yaml" }],
    [{ $ref: "https://example.org/b.yaml" }],
    "What messages have in common stands where nobody here reads it; nobody looked what comes of it.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["message-correlation", "message.correlationId"],
    { location: "a" },
    { location: "b" },
    "Which messages belong together is found somewhere else.",
    toBoth("breaking"),
  ),
  ...unseen(["message-name", "message.name"], "one", "other", "What it is called says nothing of what it holds."),
  ...unseen(["message-id", "message.messageId"], "one", "other", "What it is called says nothing of what it holds."),
  ...comes(
    ["payload", "message.payload"],
    { type: "string" },
    [{ ...taken("breaking"), ...given("narrowing") }, "It is said what it holds: other things are refused."],
    [{ ...taken("widening"), ...given("breaking") }, "Nothing says any more what it holds."],
  ),
  ...comes(
    ["message-headers", "message.headers"],
    { type: "object" },
    [{ ...taken("breaking"), ...given("narrowing") }, "It is said which headers it has: others are refused."],
    [{ ...taken("widening"), ...given("breaking") }, "Nothing says any more which headers it has."],
  ),
];
