import type { Routes } from "@angular/router";
import { ConversationsPage } from "./conversations/conversations-page.ts";
import { NothingChosen } from "./conversations/nothing-chosen.ts";
import { ConversationPage } from "./messaging/conversation-page.ts";
import { TABLE_SCREENS } from "./screens/table-screens.ts";

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
      {
        path: "conversations/new-group",
        loadComponent: async () => (await import("./conversations/new-group.ts")).NewGroup,
      },
      {
        path: "join",
        loadComponent: async () => (await import("./conversations/join-page.ts")).JoinPage,
      },
      {
        path: "conversations/:conversationId",
        component: ConversationPage,
        children: [
          { path: "security", loadComponent: async () => (await import("./security/security-page.ts")).SecurityPage },
          { path: "members", loadComponent: async () => (await import("./conversations/members-page.ts")).MembersPage },
          { path: "timer", loadComponent: async () => (await import("./timer/timer-page.ts")).TimerPage },
          { path: "report", loadComponent: async () => (await import("./moderation/report-page.ts")).ReportPage },
        ],
      },
      { path: "settings", loadComponent: async () => (await import("./settings/settings-page.ts")).SettingsPage },
      {
        path: "settings/delete-account",
        loadComponent: async () => (await import("./identity/deletion/delete-account-page.ts")).DeleteAccountPage,
      },
      ...TABLE_SCREENS.map((screen) => ({
        path: screen.path,
        data: { screen },
        loadComponent: async () => (await import("./screens/screen-page.ts")).ScreenPage,
      })),
    ],
  },
  { path: "audit", loadComponent: async () => (await import("./audit/audit-page.ts")).AuditPage },
  { path: "**", loadComponent: async () => (await import("./shell/not-found.ts")).NotFound },
];
