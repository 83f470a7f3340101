// @generated tenchat:server@1 hash:a11b5e54092fa3c655ff0635402a4a1c DO NOT EDIT DIRECTLY
// From specs/contexts/.

import { CallsController } from "./calls/controller.ts";
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
  CallsController, ConversationsController, FederationController, IdentityController, KeysController, MeshController,
  MessagingController, ModerationController, RecordsController, ServerInfoController
];
