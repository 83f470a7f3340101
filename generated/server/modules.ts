// @generated tenchat:server@1 hash:5bc646895749e7edba5b5c8eb81ed2df DO NOT EDIT DIRECTLY
// From specs/.

import { ConversationsController } from "./conversations/controller.ts";
import { IdentityController } from "./identity/controller.ts";
import { KeysController } from "./keys/controller.ts";
import { MessagingController } from "./messaging/controller.ts";
import { PlatformController } from "./platform/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [ConversationsController, IdentityController, KeysController, MessagingController, PlatformController];
