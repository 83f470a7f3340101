import { SUFFICIENT_LENGTH, isStrongPassword, normalizePassword } from "./password-strength.ts";

describe("the password rule", () => {
  it.each([
    ["has fewer than 12 characters", "aB3$eF7&iJ1"],
    ["has fewer than 5 different characters", "aB3$aB3$aB3$aB3$"],
    ["contains the username in any case", "xx-ALICE_1-yy-93"],
    ["is long enough but of digits only", "1234567890123456"],
    ["is twelve lower-case letters, 56 bits", "kqzvwjxpbmfy"],
  ])("refuses a password that %s", (_, password) => {
    expect(isStrongPassword(password, "alice_1")).toBe(false);
  });

  it.each([
    "kqzvwjxpbmfyt",
    "correct horse battery",
    "Zaub3rhaft!Wald",
    "пароль-на-берегу",
    "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧",
  ])("accepts %s", (password) => {
    expect(isStrongPassword(password, "alice_1")).toBe(true);
  });

  it("says how many small letters are enough, and not one more", () => {
    const letters = "kqzvwjxpbmfytrdhgnlscaeiou".slice(0, SUFFICIENT_LENGTH);
    expect(isStrongPassword(letters, "alice_1")).toBe(true);
    expect(isStrongPassword(letters.slice(1), "alice_1")).toBe(false);
  });

  it("counts characters as people do, not UTF-16 units", () => {
    expect(isStrongPassword("🦊🐻🐼🐨🐯🦁", "alice")).toBe(false);
  });

  it("takes the same password typed on two keyboards as one", () => {
    expect(normalizePassword("u\u0308ber")).toBe(normalizePassword("\u00fcber"));
  });
});
