import { en as common } from "../i18n/words/en.ts";
import { en as calls } from "../calls/words/en.ts";
import { en as conversations } from "../conversations/words/en.ts";
import { en as identity } from "../identity/words/en.ts";
import { en as keys } from "../keys/words/en.ts";
import { en as messaging } from "../messaging/words/en.ts";
import { en as records } from "../records/words/en.ts";
import { en as screens } from "../screens/words/en.ts";
import { en as serverInfo } from "../server-info/words/en.ts";
import { en as settings } from "../settings/words/en.ts";
import { en as shell } from "../shell/words/en.ts";
import type { Dictionary } from "./dictionary.ts";

export const en: Dictionary = {
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
