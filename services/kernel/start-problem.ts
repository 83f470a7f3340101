/**
 * A reason not to start, or not to go on, that its operator can act on: one clear sentence, shown without a stack trace.
 * It `passes` when what is needed is only away, so that starting again later may help although nobody changed anything.
 */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
  readonly passes: boolean;

  constructor(sentence: string, { passes = false, ...options }: ErrorOptions & { passes?: boolean } = {}) {
    super(sentence, options);
    this.passes = passes;
  }
}
