/** How a server ends, as README explains it; whoever starts it again goes by that. */
export const EXIT = {
  /** It was told to stop and has stopped, if need be without having closed everything. */
  stopped: 0,
  /** A sentence said what to change, and starting it again does not help. */
  refused: 1,
  /** By a fault of its own (EX_SOFTWARE of sysexits.h). */
  fault: 70,
  /** Something that it needs is away (EX_TEMPFAIL). */
  away: 75,
} as const;
