/**
 * Expects that the page comes to show this, within ten seconds if not told otherwise: what a person sees follows what was done by a moment,
 * and on a busy machine by a long one. What it showed last stands in the failure.
 */
export async function shows<T>(look: () => Promise<T>, wanted: T, within = 10_000): Promise<void> {
  const deadline = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (JSON.stringify(seen) === JSON.stringify(wanted) || performance.now() > deadline) {
      expect(seen).toEqual(wanted);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
