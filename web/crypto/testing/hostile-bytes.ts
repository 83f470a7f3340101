import fc from "fast-check";

/** How many cases of each codec: some hundreds, or what `npm run fuzz` says. */
export const codecRuns = Number(process.env["TENCHAT_CODEC_RUNS"] ?? 300);

/** Any bytes, and sound ones that were cut, lengthened or changed in a few places: those come further into a reader. */
export function hostileBytes(sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
  const changed = fc.tuple(fc.constantFrom(...sound), changes, fc.nat(), fc.uint8Array({ maxLength: 3 }));
  return fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    changed.map(([bytes, places, cut, more]) => {
      const kept = cut % 3 === 0 ? bytes.slice(0, cut % (bytes.length + 1)) : bytes;
      const made = Uint8Array.from([...kept, ...(cut % 2 === 0 ? more : [])]);
      // Lengths, counts and versions stand in front.
      for (const [at, value] of places) if (made.length > 0) made[(at % 2 ? at : at % 64) % made.length] = value;
      return made;
    }),
  );
}
