import { NetworkFailure, ProtocolViolation } from "../../generated/client/runtime/transport.ts";
import { errorFromBody } from "../../generated/contracts/errors.ts";
import { PasskeyCopied, PasswordTooWeak, TooManyDevices } from "../../generated/contracts/identity/errors.ts";
import { explain, retryDelay } from "./explain-error.ts";

describe("explain", () => {
  it("keeps the sentence of the specification for a declared error, and says what it is to a person", () => {
    for (const [error, kind] of [
      [new PasswordTooWeak(), "password-too-weak"],
      [new PasskeyCopied(), "passkey-copied"],
      [errorFromBody({ code: "unavailable", message: "Busy." }), "server-problem"],
      [errorFromBody({ code: "sequence-unknown", message: "No such place." }), "refused"],
    ] as const) {
      expect(explain(error)).toMatchObject({ kind, message: error?.message, cause: error, devices: [] });
    }
  });

  it("says when to try again, and which devices stand in the way", () => {
    const limited = errorFromBody({ code: "rate-limited", message: "Later.", retryAfter: 7 });
    expect(explain(limited)).toMatchObject({ kind: "rate-limited", message: "Later.", retryAfter: 7 });
    const device = { deviceId: "00000000-0000-4000-8000-000000000001", name: "Phone" };
    const full = new TooManyDevices({ devices: [{ ...device, lastSeenAt: "2026-01-31T12:00:00Z" }] });
    const devices = [{ ...device, lastSeenAt: Date.UTC(2026, 0, 31, 12) }];
    expect(explain(full)).toMatchObject({ kind: "too-many-devices", devices });
  });

  it("waits as long as the server says, or as long as is usual where it says nothing", () => {
    const delay = (body: object) => retryDelay(errorFromBody({ message: "Later.", ...body }));
    expect(delay({ code: "unavailable", retryAfter: 1 })).toBe(1);
    expect(delay({ code: "unavailable" })).toBe(3);
    expect(delay({ code: "rate-limited", retryAfter: -5 })).toBe(1);
    expect(delay({ code: "internal-error", reference: "r" })).toBe(3);
    expect(delay({ code: "forbidden" })).toBeUndefined();
  });

  it("tells what nobody declared from what this version does not understand and from no answer at all", () => {
    const kinds = [new Error("a bug"), "thrown", new ProtocolViolation("odd"), new NetworkFailure("gone")].map(
      (error) => explain(error).kind,
    );
    expect(kinds).toEqual(["unexpected", "unexpected", "server-incompatible", "offline"]);
  });
});
