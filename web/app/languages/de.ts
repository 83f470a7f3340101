import { de as common } from "../i18n/words/de.ts";
import { de as calls } from "../calls/words/de.ts";
import { de as conversations } from "../conversations/words/de.ts";
import { de as identity } from "../identity/words/de.ts";
import { de as keys } from "../keys/words/de.ts";
import { de as messaging } from "../messaging/words/de.ts";
import { de as records } from "../records/words/de.ts";
import { de as screens } from "../screens/words/de.ts";
import { de as serverInfo } from "../server-info/words/de.ts";
import { de as settings } from "../settings/words/de.ts";
import { de as shell } from "../shell/words/de.ts";
import type { Dictionary } from "./dictionary.ts";

export const de: Dictionary = {
  common,
  calls,
  conversations,
  identity,
  keys,
  messaging,
  records,
  screens,
  serverInfo,
  settings,
  shell,
};
