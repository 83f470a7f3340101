import { ar as common } from "../i18n/words/ar.ts";
import { ar as calls } from "../calls/words/ar.ts";
import { ar as conversations } from "../conversations/words/ar.ts";
import { ar as identity } from "../identity/words/ar.ts";
import { ar as keys } from "../keys/words/ar.ts";
import { ar as messaging } from "../messaging/words/ar.ts";
import { ar as records } from "../records/words/ar.ts";
import { ar as screens } from "../screens/words/ar.ts";
import { ar as serverInfo } from "../server-info/words/ar.ts";
import { ar as settings } from "../settings/words/ar.ts";
import { ar as shell } from "../shell/words/ar.ts";
import type { Dictionary } from "./dictionary.ts";

export const ar: Dictionary = {
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
