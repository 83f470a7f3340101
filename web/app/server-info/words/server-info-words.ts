import { InjectionToken, type Signal } from "@angular/core";
import type { Feature } from "../../../../generated/contracts/features.ts";
import type { WithName, Words } from "../../i18n/words/words.ts";

export type ServerInfoWords = Words<
  "heading" | "unknown" | "openToAll" | "closedToNew" | "audit" | "contact" | "rules" | "anonymous"
> & {
  readonly agreement: Words<"title" | "whole" | "serverLacks" | "serverHint" | "clientLacks" | "nothing"> & {
    /** A thing and the day of its end. */
    readonly ends: (what: string, day: string) => string;
    readonly partsEnd: WithName;
    readonly features: Words<Feature>;
  };
};

/** What is said about the server. */
export const SERVER_INFO_WORDS = new InjectionToken<Signal<ServerInfoWords>>("words of server-info");
