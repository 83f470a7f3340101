// @generated tenchat:server@1 hash:703c62e7e0a8366bb3b452d9ff234168 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import { ConversationsController } from "./conversations/controller.ts";
import { FederationController } from "./federation/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MeshController } from "./mesh/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { ModerationController } from "./moderation/controller.ts";
import { RecordsController } from "./records/controller.ts";
import { ServerInfoController } from "./server-info/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [
  ConversationsController, FederationController, IdentityController, KeysController, MeshController,
  MessagingController, ModerationController, RecordsController, ServerInfoController
];
