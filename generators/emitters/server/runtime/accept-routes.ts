import { chooseOffer } from "./choose-offer.ts";

/** Begins what a route offers: no header has this sign. */
const OFFERS = "\0";

/** What a route offers that shares its address with others; the router asks for it by the name `accept`. */
export function offering(...types: readonly string[]): { readonly accept: string } {
  return { accept: `${OFFERS}${types.join(OFFERS)}` };
}

/** Lets routes of one address be told apart by what they offer of what an `accept` wants (RFC 9110, 12.5.1). */
export const BY_ACCEPT = {
  name: "accept",
  storage() {
    // What a route is, is the router's business alone.
    const routes = new Map<string, never>();
    return {
      set(offers: string, route: never): void {
        routes.set(offers, route);
      },
      get(wanted: string): never | null {
        if (wanted.startsWith(OFFERS)) return routes.get(wanted) ?? null;
        const all = [...routes].flatMap(([offers, route]) =>
          offers.split(OFFERS).flatMap((type) => (type === "" ? [] : [{ type, route }])),
        );
        const chosen = chooseOffer(
          wanted,
          all.map(({ type }) => type),
        );
        // Where none is wanted, the first one says what it would have taken.
        return (all.find(({ type }) => type === chosen) ?? all[0])?.route ?? null;
      },
    };
  },
  deriveConstraint({ headers }: { readonly headers: { readonly accept?: string | undefined } }): string {
    return headers.accept ?? "";
  },
} as const;
