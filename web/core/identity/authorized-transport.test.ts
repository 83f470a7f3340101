import { NetworkFailure } from "../../../generated/client/runtime/transport.ts";
import { AuthorizedTransport } from "./authorized-transport.ts";
import type { SessionKeeper } from "./session-keeper.ts";

const request = { method: "GET", path: "/v1/me", authenticated: false } as const;

function answering(status: number, body: unknown): AuthorizedTransport {
  return new AuthorizedTransport(
    { request: async () => ({ status, body }), renew: async () => undefined },
    () => ({}) as SessionKeeper,
    () => undefined,
  );
}

describe("the transport", () => {
  it.each([
    [502, "<html>Bad Gateway</html>"],
    [503, { error: "Service Unavailable", message: "Service Unavailable", statusCode: 503 }],
    [504, undefined],
  ])("takes a %i that is not the server's own word for no answer, so that it is tried again", async (status, body) => {
    await expect(answering(status, body).request(request)).rejects.toBeInstanceOf(NetworkFailure);
  });

  it("hands on what the server itself says", async () => {
    const body = { code: "unavailable", message: "Try again." };
    expect(await answering(503, body).request(request)).toEqual({ status: 503, body });
  });
});
