import type { Routes } from "@angular/router";
import { ConversationsPage } from "./conversations/conversations-page.ts";
import { NothingChosen } from "./conversations/nothing-chosen.ts";
import { ConversationPage } from "./messaging/conversation-page.ts";

export const APP_ROUTES: Routes = [
  {
    path: "",
    component: ConversationsPage,
    children: [
      { path: "", pathMatch: "full", component: NothingChosen },
      {
        path: "conversations/new",
        loadComponent: async () => (await import("./conversations/new-conversation.ts")).NewConversation,
      },
      { path: "conversations/:conversationId", component: ConversationPage },
      { path: "settings", loadComponent: async () => (await import("./settings/settings-page.ts")).SettingsPage },
    ],
  },
  { path: "audit", loadComponent: async () => (await import("./audit/audit-page.ts")).AuditPage },
  { path: "**", loadComponent: async () => (await import("./shell/not-found.ts")).NotFound },
];
