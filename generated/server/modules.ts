// @generated tenchat:server@1 hash:d0f09642773a5c0326b047e0ac185de1 DO NOT EDIT DIRECTLY
// From specs/.

import { ConversationsController } from "./conversations/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { ServerInfoController } from "./server-info/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS =
  [ConversationsController, IdentityController, KeysController, MessagingController, ServerInfoController];
