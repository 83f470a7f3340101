import { readFileSync } from "node:fs";
import { readSettings } from "../../../kernel/settings/settings.ts";
import { BRAND, readD3chatConfig } from "./read-d3chat-config.ts";

const guest = { actor: { role: "guest", address: "::1" }, requestId: "test" } as const;

it("D3-002 says what d3chat's programs ask for, in the colours of the design", async () => {
  const settings = readSettings({ TENCHAT_NAME: "Rivers", TENCHAT_REGISTRATION: "closed" });
  expect(await readD3chatConfig(settings)(undefined as never, guest)).toEqual({
    app_name: "Rivers",
    app_description: "",
    registration_mode: "closed",
    brand_primary_color: BRAND.primary,
    brand_accent_color: BRAND.accent,
  });
  const tokens = readFileSync(new URL("../../../../generated/tokens/tokens.css", import.meta.url), "utf8");
  const accents = Array.from(tokens.matchAll(/--tc-color-accent: (#[0-9a-f]{6});/g), ([, colour]) => colour);
  expect(accents).toEqual(expect.arrayContaining([BRAND.primary, BRAND.accent]));
});
