/** What an error says, to stand in a sentence of ours: without the full stop. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return sentenceOf(error.errors[0]);
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
