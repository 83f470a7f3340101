import { passkeyPlace } from "./passkey-place.ts";

const place = (origin: string, passkeyOrigin: string | null, available = true) =>
  passkeyPlace(available, origin, { passkeyOrigin }).kind;

describe("where passkeys can work", () => {
  it("is the one address that the operator has set", () => {
    expect(place("https://chat.example.org", "https://chat.example.org")).toBe("here");
    expect(place("https://www.example.org", "https://chat.example.org")).toBe("elsewhere");
    expect(place("http://192.168.1.5:3000", "https://chat.example.org", false)).toBe("elsewhere");
  });

  it("is this computer's own name where none is set, and elsewhere that is the operator's matter", () => {
    expect(place("http://localhost:3000", null)).toBe("here");
    expect(place("http://127.0.0.1:3000", null)).toBe("impossible");
    expect(place("http://chat.localhost:3000", null)).toBe("address-not-set");
    expect(place("https://chat.example.org", null)).toBe("address-not-set");
    expect(place("http://192.168.1.5:3000", null, false)).toBe("address-not-set");
  });

  it("is nowhere when the address that is set has no name", () => {
    for (const origin of ["https://192.168.1.5:3000", "https://[fd00::5]"]) {
      expect(place(origin, origin)).toBe("impossible");
      expect(place("https://chat.example.org", origin)).toBe("impossible");
    }
  });

  it("is nowhere in a browser without them, or before the server has answered", () => {
    expect(place("https://chat.example.org", "https://chat.example.org", false)).toBe("impossible");
    expect(passkeyPlace(true, "http://localhost", null).kind).toBe("impossible");
  });
});
