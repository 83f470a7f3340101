/** Something the person at the keyboard can put right. Its message is one sentence saying what is wrong and what to do. */
export class SetupProblem extends Error {}
