import type { Page } from "playwright-core";

/** Of the preview: with somebody in it, and much said. */
export const conversation = "/conversations/c-0190-a1";

/** Scene and address of every page, and of every state that changes what a page shows. */
export const PAGES: readonly (readonly [scene: string, path: string])[] = [
  ["welcome", "/"],
  ["ended", "/"],
  ["setting-up", "/"],
  ["keys-elsewhere", "/"],
  ["keys-replaced", "/"],
  ["outdated", "/"],
  ["open-elsewhere", "/"],
  ["storage-unusable", "/"],
  ["empty", "/"],
  ["home", "/"],
  ["alone", "/"],
  ["home", conversation],
  ["states", conversation],
  ["long", conversation],
  ["key-change", conversation],
  ["name-change", conversation],
  ["doubts", conversation],
  ["devices", conversation],
  ["request", conversation],
  ["rewound", conversation],
  ["offline", conversation],
  ["away", conversation],
  ["calling", conversation],
  ["talking", conversation],
  ["call-over", conversation],
  ["direct-asked", conversation],
  ["direct-on", conversation],
  ["direct-hidden", conversation],
  ["direct-over", conversation],
  ["home", "/conversations/new"],
  ["home", `${conversation}/timer`],
  ["home", `${conversation}/security`],
  ["home", "/conversations/c-0190-b7/security"],
  ["key-change", `${conversation}/security`],
  ["group", "/conversations/c-group"],
  ["group", "/conversations/c-group/members"],
  ["channel", "/conversations/c-group"],
  ["channel", "/conversations/c-group/members"],
  ["channel", "/conversations/c-over"],
  ["home", "/conversations/new-group"],
  ["home", "/join"],
  ["home", "/settings"],
  ["home", "/settings/delete-account"],
  ["home", "/administration"],
  ["home", "/administration/reports"],
  ["home", "/administration/servers"],
  ["home", `${conversation}/report`],
  ["home", `${conversation}/report?message=m0`],
  ["audit", "/audit"],
  ["home", "/nowhere"],
  ["mesh-begin", "/anonymous"],
  ["mesh-failed", "/anonymous"],
  ["mesh-elsewhere", "/anonymous"],
  ["mesh-empty", "/anonymous"],
  ["mesh", "/anonymous/talk"],
  ["mesh-group", "/anonymous/talk"],
  ["mesh-empty", "/anonymous/relays"],
  ["mesh", "/anonymous/relays"],
  ["mesh", "/anonymous/people"],
  ["mesh", "/anonymous/key"],
];

/** Something that opens above a page: which file of `web/app` has it, and how a person comes to it. */
interface Overlay {
  readonly file: string;
  readonly scene: string;
  readonly path: string;
  open(page: Page): Promise<void>;
}

const press =
  (...names: readonly (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) {
      const role = (kind: "button" | "menuitem") => page.getByRole(kind, { name, exact: typeof name === "string" });
      await role("button").or(role("menuitem")).first().click();
    }
  };

const pressRemoveIn =
  (place: string) =>
  (page: Page): Promise<void> =>
    page
      .locator(place)
      .getByRole("button", { name: /^Remove / })
      .first()
      .click();

/** What can be done with the last message, by keyboard. */
async function askOfMessage(page: Page): Promise<void> {
  await page.getByRole("log").focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
}

async function askOfOwnMeshMessage(page: Page): Promise<void> {
  await page.locator(".tc-message-own").last().getByRole("button").click();
  await page.getByRole("menu").waitFor();
}

async function attachInMesh(page: Page): Promise<void> {
  const chosen = { name: "A mill by the river at night.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(2_400_000) };
  await page.locator("tc-mesh-attach input").setInputFiles(chosen);
}

async function pickEmoji(page: Page): Promise<void> {
  await press("Insert an emoji")(page);
  await page.getByRole("gridcell").first().waitFor();
}

const ARRANGE = "Mute, pin, archive";
const members = "/conversations/c-group/members";

/** Every menu and every question, as many as each file has. */
export const OVERLAYS: readonly Overlay[] = [
  { file: "calls/call-menu.ts", scene: "home", path: conversation, open: press("Call") },
  { file: "calls/call-menu.ts", scene: "home", path: conversation, open: press("Call", "Video call") },
  {
    file: "calls/call-ring.ts",
    scene: "ringing",
    path: conversation,
    open: (page) => page.getByRole("dialog").waitFor(),
  },
  { file: "conversations/arrange-menu.ts", scene: "home", path: conversation, open: press(ARRANGE) },
  { file: "conversations/arrange-menu.ts", scene: "home", path: conversation, open: press(ARRANGE, /^Block /) },
  {
    file: "conversations/arrange-menu.ts",
    scene: "group",
    path: "/conversations/c-group",
    open: press(ARRANGE, "Leave the group"),
  },
  {
    file: "conversations/remove-question.ts",
    scene: "home",
    path: conversation,
    open: press(ARRANGE, "Delete conversation"),
  },
  { file: "conversations/member-menu.ts", scene: "group", path: members, open: press(/^More about /) },
  { file: "conversations/members-page.html", scene: "group", path: members, open: press("Dissolve the group") },
  {
    file: "identity/deletion/delete-account-page.html",
    scene: "home",
    path: "/settings/delete-account",
    open: async (page) => {
      await page.getByLabel("Password", { exact: true }).fill("paper lantern over water 7");
      await press("Delete my account for good")(page);
    },
  },
  {
    file: "identity/device-list.html",
    scene: "home",
    path: "/settings",
    open: pressRemoveIn("tc-device-list"),
  },
  { file: "identity/device-list.html", scene: "home", path: "/settings", open: press(/^Sign out Safari/) },
  {
    file: "identity/ways-in.html",
    scene: "home",
    path: "/settings",
    open: pressRemoveIn("tc-ways-in"),
  },
  { file: "keys/keys-elsewhere.ts", scene: "keys-elsewhere", path: "/", open: press("Start over on this device") },
  {
    file: "keys/link-device.ts",
    scene: "home",
    path: "/settings",
    open: async (page) => {
      await press("Link another device")(page);
      await page.getByLabel("Code on the new device").fill("ABCDEFGHJKMNPQRSTVWXYZ2345");
      await press("Continue")(page);
    },
  },
  { file: "mesh/compare-marks.ts", scene: "mesh", path: "/anonymous/talk", open: press("Compare keys") },
  { file: "mesh/dismiss-talk.ts", scene: "mesh", path: "/anonymous/talk", open: press("Remove this contact") },
  { file: "mesh/mesh-attach.ts", scene: "mesh", path: "/anonymous/talk", open: attachInMesh },
  { file: "mesh/mesh-key.ts", scene: "mesh", path: "/anonymous/key", open: press("Remove everything") },
  { file: "mesh/mesh-message-menu.ts", scene: "mesh", path: "/anonymous/talk", open: askOfOwnMeshMessage },
  {
    file: "mesh/mesh-message-menu.ts",
    scene: "mesh",
    path: "/anonymous/talk",
    open: async (page) => {
      await askOfOwnMeshMessage(page);
      await press("Delete")(page);
    },
  },
  { file: "messaging/actions/message-menu.ts", scene: "home", path: conversation, open: askOfMessage },
  {
    file: "messaging/actions/message-menu.ts",
    scene: "home",
    path: conversation,
    open: async (page) => {
      await askOfMessage(page);
      await press("Delete")(page);
    },
  },
  { file: "messaging/emoji/emoji-picker.html", scene: "home", path: conversation, open: pickEmoji },
  {
    file: "messaging/forwarding/forward-dialog.ts",
    scene: "home",
    path: conversation,
    open: async (page) => {
      await askOfMessage(page);
      await press(/^Forward/)(page);
    },
  },
  {
    file: "screens/screen-table.html",
    scene: "home",
    path: "/administration",
    open: async (page) => page.locator("tbody").getByRole("button").first().click(),
  },
];
