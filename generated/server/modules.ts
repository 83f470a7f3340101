// @generated tenchat:server@1 hash:fad0db9474f5829ae6f8e7c0075c0a53 DO NOT EDIT DIRECTLY
// From specs/.

import { ConversationsController } from "./conversations/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { ServerInfoController } from "./server-info/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [ConversationsController, IdentityController, KeysController, MessagingController, ServerInfoController];
