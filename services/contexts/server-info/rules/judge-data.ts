/** What a server remembers of its data outside of them. */
export interface Mark {
  readonly incarnationId: string;

  /** How many events the data had given a position to; it only grows. */
  readonly position: number;
}

/** What is in the data now. */
export interface DataState {
  /** All histories they have belonged to, the current one last; none in a database that was just made. */
  readonly incarnationIds: readonly string[];
  readonly position: number;
}

export type Finding =
  /** They go on where they were left. */
  | "same"
  | "made"
  /** Put there by `tenchat restore`. */
  | "restored"
  /** They were further when this server last saw them. */
  | "older-data"
  /** Of another history than those this server last saw. */
  | "other-data";

/**
 * Whether a server's data are those it left. A copy of the whole data folder that is put back brings its mark along and
 * passes for the same: that is found by the devices, which name what they know.
 */
export function judgeData(state: DataState, mark: Mark | undefined, restored: boolean): Finding {
  if (state.incarnationIds.length === 0) return "made";
  if (restored) return "restored";
  if (mark === undefined) return "same";
  if (!state.incarnationIds.includes(mark.incarnationId)) return "other-data";
  return state.position < mark.position ? "older-data" : "same";
}
