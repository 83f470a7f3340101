import type { DataSource } from "typeorm";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import { AMPLE_SPACE } from "../../../kernel/database/free-space.ts";
import { checkHealth } from "./check-health.ts";

const context = { actor: { role: "guest", address: "::1" }, requestId: "test" } as const;

function healthOf(query: () => Promise<unknown>, freeSpace = AMPLE_SPACE) {
  return checkHealth({ query } as unknown as DataSource, freeSpace, "gateway")({}, context);
}

describe("the health of the server", () => {
  it("is ok while the database answers, and says which part of the server was asked", async () => {
    expect(await healthOf(async () => [])).toEqual({ status: "ok", role: "gateway" });
  });

  it("is unavailable while the disk has no room", async () => {
    const full = {
      hasRoom: false,
      expectRoom() {
        throw new Unavailable();
      },
    };
    await expect(healthOf(async () => [], full)).rejects.toThrow(Unavailable);
  });

  it("is unavailable when the database refuses, and when it does not answer within two seconds", async () => {
    await expect(healthOf(() => Promise.reject(new Error("gone")))).rejects.toThrow(Unavailable);
    await expect(healthOf(() => new Promise(() => {}))).rejects.toThrow(Unavailable);
  });
});
