import { attestations } from "./attestations.ts";
import { BYTES } from "./bytes.ts";
import { MANIFESTS } from "./manifest.ts";
import type { Tampering } from "./place.ts";
import { FOLDERS, THINGS } from "./things.ts";

/** Ways to tamper, by name. */
export interface Tamperings {
  /** Those that can be tried at once: each is found by lines of its own, and there are no others. */
  readonly together: readonly (readonly [name: string, Tampering])[];
  /** Those after which nothing else is as it was. */
  readonly alone: readonly (readonly [name: string, Tampering])[];
  /** Those after which a page sees nothing of a publisher's signature either. */
  readonly signed: readonly (readonly [name: string, Tampering])[];
}

/** All of them. `publisher`: the private key that a release is signed with. */
export function tamperings(publisher: string): Tamperings {
  return {
    together: Object.entries({ ...BYTES, ...THINGS }),
    alone: Object.entries(FOLDERS),
    signed: Object.entries({ ...MANIFESTS, ...attestations(publisher) }),
  };
}
