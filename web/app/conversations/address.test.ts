import { addressIn } from "./address.ts";

it.each<[string, string, string]>([
  ["ada@chat.example.org", "ada", "chat.example.org"],
  ["@ada@chat.example.org", "ada", "chat.example.org"],
  ["  Ada_1@Chat.Example.ORG:8443 ", "Ada_1", "chat.example.org:8443"],
  ["ada@localhost:4000", "ada", "localhost:4000"],
  ["ada@[2001:db8::1]:8443", "ada", "[2001:db8::1]:8443"],
])("reads an address: %s", (text, username, server) => {
  expect(addressIn(text)).toEqual({ username, server });
});

it.each([
  "",
  "ada",
  "@ada",
  "ada@",
  "ada@chat",
  "ada@chat.",
  "a b@chat.example.org",
  "a@b@c.org",
  "ada@https://c.org",
  "@",
])("takes what is still being typed, or is none, for none: %s", (text) => expect(addressIn(text)).toBeUndefined());
