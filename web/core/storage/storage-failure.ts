/** What the host's storage was asked for, and what it answered instead of doing it. */
export class StorageFailure extends Error {
  readonly tried: "open" | "read" | "write";
  /** In the host's own words, the kind first: `QuotaExceededError: …`. Null when it did not answer in time. */
  readonly answer: string | null;

  constructor(tried: StorageFailure["tried"], cause?: unknown) {
    const answer = cause === undefined ? null : wordsOf(cause);
    super(`The storage could not ${tried}: ${answer ?? "no answer in time"}`, cause === undefined ? {} : { cause });
    this.name = "StorageFailure";
    this.tried = tried;
    this.answer = answer;
  }
}

function wordsOf(cause: unknown): string {
  if (typeof cause !== "object" || cause === null || !("message" in cause)) return String(cause);
  const { name, message } = cause as { name?: unknown; message: unknown };
  return [name, message].filter((part) => typeof part === "string" && part !== "").join(": ");
}
