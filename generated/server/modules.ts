// @generated tenchat:server@1 hash:fff9eeff58818f18ad789ff0dde31892 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import { ConversationsController } from "./conversations/controller.ts";
import { FederationController } from "./federation/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { ModerationController } from "./moderation/controller.ts";
import { RecordsController } from "./records/controller.ts";
import { ServerInfoController } from "./server-info/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [
  ConversationsController, FederationController, IdentityController, KeysController, MessagingController,
  ModerationController, RecordsController, ServerInfoController
];
