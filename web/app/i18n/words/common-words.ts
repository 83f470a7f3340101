import type { TenChatErrorKind } from "../../../core/tenchat.ts";
import type { Words } from "./words.ts";

/** What more than one room says, and the sentence for each thing that can go wrong. */
export interface CommonWords extends Words<
  "goBack" | "close" | "cancel" | "tryAgain" | "aboutServer" | "today" | "yesterday" | "typing" | "invisible"
> {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly browserAnswered: (words: string) => string;
  readonly errors: Readonly<Record<TenChatErrorKind, string>>;
}
