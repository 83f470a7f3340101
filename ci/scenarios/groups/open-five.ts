import { startTestPlatform } from "../../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import { Somebody } from "./somebody.ts";

type Five = readonly [Somebody, Somebody, Somebody, Somebody, Somebody];

/** A platform with anna, bela, cleo, dora and elias. */
export interface OpenedFive {
  readonly platform: TestPlatform;
  readonly everybody: Five;
  stop(): Promise<void>;
}

export async function openFive(): Promise<OpenedFive> {
  const platform = await startTestPlatform();
  const names = ["anna", "bela", "cleo", "dora", "elias"];
  const everybody = (await Promise.all(names.map((name) => Somebody.signUp(platform.origin, name)))) as unknown as Five;
  const stop = async () => {
    for (const somebody of everybody) await somebody.tenchat.stop();
    await platform.stop();
  };
  return { platform, everybody, stop };
}

export const ids = (...people: readonly Somebody[]) => people.map(({ accountId }) => accountId);
