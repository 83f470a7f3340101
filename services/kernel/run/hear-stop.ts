const controller = new AbortController();
let isHearing = false;

/**
 * What tells this process to stop, heard from the first call on for as long as it lives: before it is ready, so that
 * nothing it has begun is left behind, and while it stops, so that a second signal cuts off nothing in flight. The reason
 * of the signal is its name.
 */
export function hearStop(): AbortSignal {
  if (isHearing) return controller.signal;
  isHearing = true;
  const stop = (by: string) => controller.abort(by);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
  // Whoever starts this one again when it ends has ended itself: nobody would ever stop this one.
  if (process.send !== undefined && !process.connected) stop("disconnect");
  process.once("disconnect", () => stop("disconnect"));
  process.channel?.unref();
  return controller.signal;
}
