/** A reason not to start that its operator can act on: one clear sentence, shown without a stack trace. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}
