import fc from "fast-check";
import { decodeBase64url, encodeBase64url } from "./base64url.ts";

it("base64url comes back to the same bytes and agrees with Node's", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
});

it("base64url refuses padding, foreign characters, impossible lengths and stray bits", () => {
  for (const text of ["AA==", "A+/A", "A", "AB", "AAB", "A A", "AAAA\n"]) {
    expect(() => decodeBase64url(text)).toThrow("The text is not base64url.");
  }
});
