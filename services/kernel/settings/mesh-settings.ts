import { isPublicRelay, readRelayAddress } from "../outward/relay-address.ts";
import { StartProblem } from "../start-problem.ts";
import { readList, readPort, readWhole } from "./read-values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** How this server is a relay among others; only where its operator has said where others find it. */
export interface MeshSettings {
  /** `TENCHAT_MESH`: where other relays and people find it, as `relay.example.org:8080`. */
  readonly address: string;

  /** `TENCHAT_MESH_PORT`: where it listens; the port of that address unless told, and any that is free where it is 0. */
  readonly port: number;

  /** `TENCHAT_MESH_PEERS`: the relays that it knows before any tells it of others. */
  readonly peers: readonly string[];

  /** `TENCHAT_MESH_TEST_PEERS`: relays on a network of one's own, which it would not speak to otherwise. */
  readonly testPeers: readonly string[];

  /** `TENCHAT_MESH_MEGABYTES`: how much it holds. */
  readonly mostBytes: number;
}

/** Undefined: it is none, which it is unless told. */
export function readMesh(env: Environment): MeshSettings | undefined {
  const said = env["TENCHAT_MESH"];
  if (said === undefined || said === "") return undefined;
  const own = placeOf("TENCHAT_MESH", said);
  const testPeers = readPlaces(env, "TENCHAT_MESH_TEST_PEERS");
  return {
    address: own.address,
    port: readPort("TENCHAT_MESH_PORT", env["TENCHAT_MESH_PORT"], Number(own.port)),
    peers: readPeers(env, testPeers),
    testPeers,
    mostBytes: readWhole("TENCHAT_MESH_MEGABYTES", env["TENCHAT_MESH_MEGABYTES"], 1024, [1, 1_000_000]) * 1024 * 1024,
  };
}

function readPeers(env: Environment, testPeers: readonly string[]): readonly string[] {
  const peers = readPlaces(env, "TENCHAT_MESH_PEERS");
  const closed = peers.find((each) => !testPeers.includes(each) && !isPublicRelay(readRelayAddress(each)!));
  if (closed === undefined) return peers;
  throw new StartProblem(
    `TENCHAT_MESH_PEERS has "${closed}" in it, which is on a network of your own and so is never asked: if you mean it, name it in TENCHAT_MESH_TEST_PEERS as well.`,
  );
}

function readPlaces(env: Environment, setting: string): readonly string[] {
  return readList(env[setting]).map((each) => placeOf(setting, each).address);
}

function placeOf(setting: string, text: string) {
  const place = readRelayAddress(text);
  if (place !== undefined) return place;
  throw new StartProblem(
    `${setting} has "${text}" in it, but a relay is at an address like relay.example.org:8080 or [2001:db8::7]:8080: without http://, and always with a port.`,
  );
}
