// @generated tenchat:contracts@1 hash:25554ab84d5dab184b16a6881cf8e5ff DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type { Offer } from "./runtime/agree.ts";

/** What a client and a server agree on before it is used. */
export type Feature =
  | "account-deletion"
  | "blocks"
  | "calls"
  | "channels"
  | "conversation-ends"
  | "d3chat"
  | "device-administration"
  | "device-linking"
  | "device-lists"
  | "device-names"
  | "federation"
  | "group-links"
  | "groups"
  | "mesh"
  | "presence"
  | "records"
  | "remote-sign-out"
  | "reports"
  | "ways-in";

/** All that a program of this version can do: what a client declares, and what a server serves. */
export const OFFER: Offer<Feature> = {
  protocols: [1],
  features: [
    /** Deleting one's account, and hearing that somebody has deleted theirs. */
    { feature: "account-deletion" },
    /** Blocking people. */
    { feature: "blocks" },
    /** Servers that help two devices in a call to find each other. */
    { feature: "calls" },
    /** Channels: groups in which the owner and the admins alone write, as a roster says. */
    { feature: "channels" },
    /** Groups that end at a moment which their first roster says. */
    { feature: "conversation-ends" },
    /** The addresses at which programs that were made for d3chat ask. */
    { feature: "d3chat" },
    /** What those who run a server see of devices, and can do about them. */
    { feature: "device-administration" },
    /** Letting a new device of one's own in from another one. */
    { feature: "device-linking" },
    /** The list of an account's devices, signed by its master key. */
    { feature: "device-lists" },
    /** Giving one's devices other names. */
    { feature: "device-names" },
    /** Being told by other servers, and telling them. */
    { feature: "federation" },
    /** Links that let people ask to be let into a group. */
    { feature: "group-links" },
    /** Groups: who is in them is a roster that devices sign. */
    { feature: "groups" },
    /** Relays of sealed packets, at an address of their own. */
    { feature: "mesh" },
    /** Letting those whom one writes with see that one is here. */
    { feature: "presence" },
    /** What a person keeps on all of their devices and hands on: a profile, choices, arrangements. */
    { feature: "records" },
    /** Signing out one's other devices, and seeing where one is signed in. */
    { feature: "remote-sign-out" },
    /** Telling whoever runs the server about somebody, and reading what people tell. */
    { feature: "reports" },
    /** Changing one's password, and adding, renaming and removing passkeys. */
    { feature: "ways-in" },
  ],
  ending: [
  ],
};
