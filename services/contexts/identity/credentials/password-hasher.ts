import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import { normalizePassword } from "../rules/password-strength.ts";
import { FairTurns, type Waiter } from "./fair-turns.ts";
import { formatPhc, parsePhc } from "./phc.ts";
import type { Argon2Hash } from "./phc.ts";

const derive = promisify(argon2);

export type Cost = Pick<Argon2Hash, "memory" | "passes" | "parallelism">;

/** RFC 9106, section 4, second recommended option, with one lane: 64 MiB and three passes. */
export const PASSWORD_COST: Cost = { memory: 65_536, passes: 3, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

// 2 × 64 MiB at most, whatever happens at the door; and nobody waits for longer than a few seconds.
const AT_ONCE = 2;
const MOST_WAITING = 64;

/** Argon2id (RFC 9106). Hashes are PHC strings that name their own parameters. */
export interface PasswordHasher {
  hash(password: string, whose: Waiter): Promise<string>;

  /** Whether the password made this hash. */
  verify(password: string, hash: string, whose: Waiter): Promise<boolean>;

  /** What passwords are compared with where there is no hash, so that an answer's time does not tell. None opens it. */
  readonly nobodys: string;
}

/** A lower `cost` is for tests of something else. */
export function createPasswordHasher(cost = PASSWORD_COST): PasswordHasher {
  const turns = new FairTurns(AT_ONCE, MOST_WAITING);
  const inTurn = async <T>(whose: Waiter, work: () => Promise<T>): Promise<T> => {
    const done = await turns.run(whose, async () => ({ result: await work() }));
    if (done === undefined) throw new Unavailable();
    return done.result;
  };

  const nobodys = formatPhc({ ...cost, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) });

  return {
    nobodys,
    hash: (password, whose) =>
      inTurn(whose, async () => {
        const nonce = randomBytes(SALT_BYTES);
        const parameters = { ...cost, message: Buffer.from(normalizePassword(password)), nonce, tagLength: TAG_BYTES };
        return formatPhc({ ...cost, salt: nonce, tag: await derive("argon2id", parameters) });
      }),
    verify: (password, hash, whose) =>
      inTurn(whose, async () => {
        const { salt, tag, ...made } = parsePhc(hash);
        const message = Buffer.from(normalizePassword(password));
        const presented = await derive("argon2id", { ...made, message, nonce: salt, tagLength: tag.length });
        return timingSafeEqual(presented, tag) && hash !== nobodys;
      }),
  };
}
