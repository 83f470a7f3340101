import { createPasswordHasher } from "../contexts/identity/credentials/password-hasher.ts";

/** For tests of something else: 64 MiB and three passes for each sign-up would only keep the machine warm. */
export const quickPasswords = createPasswordHasher({ memory: 64, passes: 1, parallelism: 1 });
