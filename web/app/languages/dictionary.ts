import type { CallsWords } from "../calls/words/calls-words.ts";
import type { ConversationsWords } from "../conversations/words/conversations-words.ts";
import type { IdentityWords } from "../identity/words/identity-words.ts";
import type { CommonWords } from "../i18n/words/common-words.ts";
import type { KeysWords } from "../keys/words/keys-words.ts";
import type { MessagingWords } from "../messaging/words/messaging-words.ts";
import type { RecordsWords } from "../records/words/records-words.ts";
import type { ScreensWords } from "../screens/words/screens-words.ts";
import type { ServerInfoWords } from "../server-info/words/server-info-words.ts";
import type { SettingsWords } from "../settings/words/settings-words.ts";
import type { ShellWords } from "../shell/words/shell-words.ts";

/** Every word on the screen, by room. A language that lacks one does not compile. */
export interface Dictionary {
  readonly common: CommonWords;
  readonly calls: CallsWords;
  readonly conversations: ConversationsWords;
  readonly identity: IdentityWords;
  readonly keys: KeysWords;
  readonly messaging: MessagingWords;
  readonly records: RecordsWords;
  readonly screens: ScreensWords;
  readonly serverInfo: ServerInfoWords;
  readonly settings: SettingsWords;
  readonly shell: ShellWords;
}
