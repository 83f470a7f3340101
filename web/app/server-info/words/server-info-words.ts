import { InjectionToken, type Signal } from "@angular/core";
import type { Words } from "../../i18n/words/words.ts";

export type ServerInfoWords = Words<
  "heading" | "unknown" | "openToAll" | "closedToNew" | "audit" | "contact" | "rules"
>;

/** What is said about the server. */
export const SERVER_INFO_WORDS = new InjectionToken<Signal<ServerInfoWords>>("words of server-info");
