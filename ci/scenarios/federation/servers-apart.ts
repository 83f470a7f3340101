import { startTwoServers } from "./two-servers.ts";

/** Two whole servers that know each other's names, and what is between them. */
export interface ServersApart {
  readonly here: Place;
  readonly there: Place;

  /** Neither reaches the other. */
  part(): Promise<void>;

  /** Nothing gets from here to there. */
  silence(): Promise<void>;
  heal(): Promise<void>;
  stop(): Promise<void>;
}

interface Place {
  /** What it is called among servers. */
  readonly name: string;

  /** Where people find it. */
  readonly origin: string;
}

/** In this process, behind gates. */
export async function startBehindGates(): Promise<ServersApart> {
  const { here, there, stop } = await startTwoServers();
  const gates = [here.gate, there.gate];
  const [first, second] = [here, there].map(({ platform, gate }) => ({ name: gate.name, origin: platform.origin }));
  return {
    here: first!,
    there: second!,
    part: async () => gates.forEach((gate) => gate.shut()),
    silence: async () => there.gate.shut(),
    heal: async () => gates.forEach((gate) => gate.open()),
    stop,
  };
}
