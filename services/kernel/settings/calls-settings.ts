import { isIP } from "node:net";
import { readRelayAddress } from "../outward/relay-address.ts";
import { StartProblem } from "../start-problem.ts";
import { readList, readPort } from "./read-values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What helps two devices in a call to find a way to each other. */
export interface CallsSettings {
  /** `TENCHAT_STUN`: where devices find this server's own STUN, as `chat.example.org:3478`; undefined: it has none. */
  readonly stun: StunSettings | undefined;

  /** `TENCHAT_TURN` and `TENCHAT_TURN_SECRET`: the operator's coturn; undefined: there is none. */
  readonly turn: TurnSettings | undefined;
}

export interface StunSettings {
  readonly address: string;

  /** `TENCHAT_STUN_PORT`: where it listens; the port of that address unless told, and any that is free where it is 0. */
  readonly port: number;
}

export interface TurnSettings {
  /** As RFC 7065 writes them: `turn:turn.example.org:3478?transport=udp`. */
  readonly urls: readonly string[];

  /** The same as `static-auth-secret` of coturn. */
  readonly secret: string;
}

export function readCalls(env: Environment): CallsSettings {
  return { stun: readStun(env), turn: readTurn(env) };
}

function readStun(env: Environment): StunSettings | undefined {
  const said = env["TENCHAT_STUN"];
  if (said === undefined || said === "") return undefined;
  const place = readRelayAddress(said);
  if (place === undefined)
    throw new StartProblem(
      `TENCHAT_STUN is "${said}", but it has to be the address at which devices find it, like chat.example.org:3478: without stun:, and always with a port.`,
    );
  return { address: place.address, port: readPort("TENCHAT_STUN_PORT", env["TENCHAT_STUN_PORT"], Number(place.port)) };
}

const TURN = /^turns?:(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::([1-9]\d{0,4}))?(?:\?transport=(?:udp|tcp))?$/i;

/** One without the other helps nobody: nobody is let in, or nobody is told where. */
function readTurn(env: Environment): TurnSettings | undefined {
  const urls = readList(env["TENCHAT_TURN"]);
  const secret = env["TENCHAT_TURN_SECRET"] ?? "";
  const wrong = urls.find((each) => !isTurnAddress(each));
  if (wrong !== undefined)
    throw new StartProblem(
      `TENCHAT_TURN has "${wrong}" in it, but a TURN server is at an address like turn:turn.example.org:3478 or turns:turn.example.org:5349?transport=tcp.`,
    );
  if (urls.length === 0 && secret === "") return undefined;
  if (urls.length === 0)
    throw new StartProblem(
      "TENCHAT_TURN_SECRET is set and TENCHAT_TURN is not: name the TURN servers that know this secret.",
    );
  // Whoever guesses it has everybody's traffic go through there. The sentence never repeats it.
  if (secret.length < 16)
    throw new StartProblem(
      "TENCHAT_TURN_SECRET has to have at least 16 characters, the same as static-auth-secret of coturn; `openssl rand -hex 32` makes one.",
    );
  return { urls, secret };
}

function isTurnAddress(text: string): boolean {
  const [, host = "", port = "1"] = TURN.exec(text) ?? [];
  const isHost = host.startsWith("[") ? isIP(host.slice(1, -1)) === 6 : host !== "";
  return isHost && Number(port) <= 65_535;
}
