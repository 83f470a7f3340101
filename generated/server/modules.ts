// @generated tenchat:server@1 hash:83da449bc6bd8b4f1d913e84b179d4ef DO NOT EDIT DIRECTLY
// From specs/.

import { ConversationsController } from "./conversations/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { ModerationController } from "./moderation/controller.ts";
import { RecordsController } from "./records/controller.ts";
import { ServerInfoController } from "./server-info/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [
  ConversationsController, IdentityController, KeysController, MessagingController, ModerationController,
  RecordsController, ServerInfoController
];
