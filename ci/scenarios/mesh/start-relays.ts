import { startTestPlatform } from "../../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import { RelayFront } from "./relay-front.ts";

/** Servers that are relays of each other; each is asked at its front alone. */
export interface StartedRelays {
  /** Of a server whose operator tries them out, so that its page asks them over http. */
  readonly origin: string;
  readonly fronts: readonly RelayFront[];

  /** Each takes what the others have, as it does each minute. */
  sync(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRelays(count: number): Promise<StartedRelays> {
  const fronts = Array.from({ length: count }, () => new RelayFront());
  await Promise.all(fronts.map((front) => front.listen()));
  const all = fronts.map(({ address }) => address);
  const platforms: TestPlatform[] = [];
  for (const front of fronts) {
    const env = {
      TENCHAT_MESH: front.address,
      TENCHAT_MESH_PORT: "0",
      TENCHAT_MESH_PEERS: all.filter((each) => each !== front.address).join(","),
      TENCHAT_MESH_TEST_PEERS: all.join(","),
    };
    const platform = await startTestPlatform({ env });
    front.port = platform.running.relayPort!;
    platforms.push(platform);
  }
  const relays = platforms.map(({ running }) => running.contexts.mesh.relay!);
  for (const { jobs } of relays) await jobs.syncServers();
  return {
    origin: platforms[0]!.origin,
    fronts,
    async sync() {
      for (const { jobs } of relays) await jobs.syncMessages();
    },
    async stop() {
      await Promise.all(platforms.map((platform) => platform.stop()));
      await Promise.all(fronts.map((front) => front.stop()));
    },
  };
}
