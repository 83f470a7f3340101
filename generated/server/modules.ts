// @generated tenchat:server@1 hash:f3c34aab89b7de9ae0f0d6ebb0cc4b6e DO NOT EDIT DIRECTLY
// From specs/.

import { ConversationsController } from "./conversations/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { RecordsController } from "./records/controller.ts";
import { ServerInfoController } from "./server-info/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [
  ConversationsController, IdentityController, KeysController, MessagingController, RecordsController,
  ServerInfoController
];
