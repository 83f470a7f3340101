import { asWord } from "./as-word.ts";
import { isTree, type Files, type Tree } from "./files.ts";
import { isReference, resolve, unescape } from "./where.ts";

/** Channels and operations in the form of AsyncAPI 3, whatever version says them. */
export function operationsOfChannels(files: Files): Tree {
  const channels = isTree(files.root["channels"]) ? files.root["channels"] : {};
  const second = isSecond(files.root);
  const servers = serversOf(files, files.root["servers"]);
  const found = second ? ofSecond(files, channels) : ofThird(files, channels);
  return { ...found, ...(servers === undefined ? {} : { servers }) };
}

/** Whether it is AsyncAPI 2, which says many things the other way round. */
export function isSecond({ asyncapi: version }: Tree): boolean {
  return /^2(?:\.|$)/.test(asWord(version));
}

/** What is no object is one all the same that says what it is, so that it is named; undefined: nobody can read it. */
function treeOf(files: Files, part: unknown): Tree | undefined {
  const found = resolve(files, part);
  return found === undefined || isTree(found) ? found : { malformed: found };
}

/** Servers have names here; what they are found by is where they are. */
function serversOf(files: Files, servers: unknown): readonly Tree[] | undefined {
  if (!isTree(servers)) return undefined;
  return Object.entries(servers).flatMap(([name, server]) => {
    const found = treeOf(files, server);
    if (found === undefined) return [];
    const { host, pathname, url, protocol, ...rest } = found;
    const where = url ?? `${asWord(protocol)}://${asWord(host)}${typeof pathname === "string" ? pathname : ""}`;
    return [files.places.alike({ ...rest, name, protocol, url: where }, found)];
  });
}

function ofThird(files: Files, channels: Tree): Tree {
  const addresses = new Set<string>();
  const named = Object.entries(channels).flatMap(([channelId, channel]) => {
    const found = treeOf(files, channel);
    if (found === undefined) return [];
    const address = asWord(found["address"] ?? channelId);
    // Two channels may have one address, and then only their names tell them apart.
    const name = addresses.has(address) ? `${address} ${channelId}` : address;
    addresses.add(address);
    // One that says no address has one that nobody knows yet.
    const said = found["address"] === undefined ? null : found["address"];
    return [[name, found, files.places.alike({ channelId, ...found, address: said }, found)] as const];
  });
  const addressOf = (reference: unknown) => {
    const found = resolve(files, reference);
    return named.find(([, channel]) => channel === found)?.[0] ?? "";
  };
  const taken = new Set<string>();
  const all = Object.entries(isTree(files.root["operations"]) ? files.root["operations"] : {});
  const operations = all.flatMap(([name, each]) => {
    const found = treeOf(files, each);
    if (found === undefined) return [];
    const { action, channel, messages, reply, ...rest } = found;
    const whole = {
      operationId: name,
      ...rest,
      address: addressOf(channel),
      ...(messages === undefined ? {} : { messages: namesOf(files, messages, channel) }),
      ...(isTree(reply) ? { reply: replyOf(files, resolve(files, reply), channel, addressOf) } : {}),
    };
    const key = `${asWord(action)} ${addressOf(channel)}`;
    // The same may be done with a channel in several ways, which only their names tell apart.
    const own = taken.has(key) ? `${key} ${name}` : key;
    taken.add(key);
    return [[own, files.places.alike({ action, ...whole }, found)] as const];
  });
  return {
    operations: Object.fromEntries(operations),
    channels: Object.fromEntries(named.map(([name, , channel]) => [name, channel])),
  };
}

function replyOf(files: Files, reply: unknown, asked: unknown, addressOf: (reference: unknown) => string): Tree {
  if (!isTree(reply)) return {};
  const { channel, messages, ...rest } = reply;
  const made = {
    ...rest,
    ...(channel === undefined ? {} : { channel: addressOf(channel) }),
    ...(messages === undefined ? {} : { messages: namesOf(files, messages, channel ?? asked) }),
  };
  return files.places.alike(made, reply);
}

/**
 * What messages are called in their channel: the last part of a reference to one of it. Whoever refers to something else
 * means the message of the channel that it is.
 */
function namesOf(files: Files, messages: unknown, channel: unknown): string[] {
  const list = Array.isArray(messages) ? (messages as unknown[]) : [];
  const found = resolve(files, channel);
  const known = isTree(found) && isTree(found["messages"]) ? Object.entries(found["messages"]) : [];
  const targets = known.map(([name, each]) => [name, resolve(files, each)] as const);
  return list.map((each) => {
    if (!isReference(each)) return asWord(each);
    const last = unescape(each.$ref.split("/").at(-1)!);
    const same = targets.filter(([, target]) => target === resolve(files, each)).map(([name]) => name);
    return same.includes(last) ? last : (same[0] ?? last);
  });
}

/** In AsyncAPI 2 a channel says what others do: whoever publishes is received, whoever subscribes is sent to. */
const ACTIONS = { publish: "receive", subscribe: "send" } as const;

function ofSecond(files: Files, channels: Tree): Tree {
  const made: Record<string, Tree> = {};
  const operations: Record<string, Tree> = {};
  for (const [address, channel] of Object.entries(channels)) {
    const found = treeOf(files, channel);
    if (found === undefined) continue;
    const { publish, subscribe, ...rest } = found;
    const messages: Record<string, unknown> = {};
    for (const [verb, operation] of Object.entries({ publish, subscribe })) {
      if (!isTree(operation)) continue;
      const { message, ...more } = operation;
      const own = messagesOf(files, message, messages);
      const action = ACTIONS[verb as "publish"];
      const whole = files.places.alike({ action, ...more, address, messages: own }, operation);
      operations[`${action} ${address}`] = whole;
    }
    made[address] = files.places.alike({ channelId: address, ...rest, address, messages }, found);
  }
  return { operations, channels: made };
}

function messagesOf(files: Files, message: unknown, into: Record<string, unknown>): string[] {
  if (message === undefined) return [];
  const several = isTree(message) && Array.isArray(message["oneOf"]) ? (message["oneOf"] as unknown[]) : [message];
  return several.map((each, at) => {
    const found = resolve(files, each);
    const said = isTree(found) ? (found["messageId"] ?? found["name"]) : undefined;
    const reference = isTree(each) && typeof each["$ref"] === "string" ? each["$ref"].split("/").at(-1) : undefined;
    const name = asWord(said ?? reference ?? `message ${at + 1}`);
    into[name] = each;
    return name;
  });
}
