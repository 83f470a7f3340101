/** What a command says that fails; `nothing` of one that does not. */
export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing",
    (error: Error) => error.message,
  );
}
