interface Range {
  readonly type: string;
  readonly weight: number;
}

/**
 * The media type that an `accept` wants most of those that there are (RFC 9110, 12.5.1): the closest range that names
 * one says how much it is wanted. Nothing said is anything wanted; where none is, the header as it stands, for the
 * validator to refuse.
 */
export function chooseOffer(accept: string | undefined, offers: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === "") return offers[0];
  const ranges = accept.split(",").map(rangeOf);
  let best: { readonly offer: string; readonly weight: number } | undefined;
  for (const offer of offers) {
    const weight = weightOf(offer.toLowerCase(), ranges);
    if (weight > (best?.weight ?? 0)) best = { offer, weight };
  }
  return best?.offer ?? accept;
}

function rangeOf(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((each) => each.trim().toLowerCase());
  const said = parameters.find((each) => /^q\s*=/.test(each));
  const weight = said === undefined ? 1 : Number(said.replace(/^q\s*=\s*/, ""));
  return { type, weight: Number.isFinite(weight) ? weight : 0 };
}

/** Other parameters than the weight do not tell our types apart. */
function weightOf(offer: string, ranges: readonly Range[]): number {
  const type = offer.split(";")[0]!.trim();
  for (const named of [type, `${type.split("/")[0]}/*`, "*/*"]) {
    const found = ranges.find((each) => each.type === named);
    if (found !== undefined) return found.weight;
  }
  return 0;
}
