import fc from "fast-check";
import { isPublicRelay, readRelayPlace as readAtServer } from "../../services/kernel/outward/relay-address.ts";
import { readRelayPlace as readInPage } from "../../web/core/mesh/relay-place.ts";

const inside = ["localhost", "localdomain", "local", "lan", "home", "arpa", "corp", "intranet", "internal", "private"];
const label = fc.oneof(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/), fc.constantFrom(...inside));
/** Below what begins with a letter: whatever else looks like a name is one of the many ways to write an address of IPv4. */
const name = fc
  .tuple(
    fc.array(label, { maxLength: 3 }),
    fc.oneof(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.constantFrom(...inside)),
  )
  .map(([before, last]) => [...before, last].join("."));
/** Each network of the registries begins near one of these. */
const first4 = fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 240));
const second4 = fc.oneof(fc.nat(255), fc.constantFrom(0, 2, 16, 18, 31, 32, 51, 64, 88, 127, 128, 168, 254));
const address4 = fc
  .tuple(first4, second4, fc.constantFrom(0, 2, 99, 100, 113, 255), fc.nat(255))
  .map((four) => four.join("."));
const first6 = fc.oneof(
  fc.nat(0xffff),
  fc.constantFrom(0, 0x64, 0x1fff, 0x2000, 0x2001, 0x2002, 0x3ffe, 0x3fff, 0x4000, 0xfc00, 0xfe80),
);
const second6 = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 1, 0x1ff, 0x200, 0xdb8, 0xfff, 0x1000));
const address6 = fc
  .tuple(first6, second6, fc.array(fc.nat(0xffff), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([first, second, rest, short]) => {
    const all = [first, second, ...(short ? [] : rest)].map((group) => group.toString(16)).join(":");
    return short ? `${all}::1` : all;
  });

describe("where a relay is", () => {
  it("is the same, and out there or not, to the page and to the server", () => {
    let open = 0;
    fc.assert(
      fc.property(fc.oneof(name, address4, address6), fc.integer({ min: 1, max: 65_535 }), (host, port) => {
        const [here, there] = [readInPage(host, port), readAtServer(host, port)];
        expect(here).toEqual(there && { address: there.address, isPublic: isPublicRelay(there) });
        if (here?.isPublic) open += 1;
      }),
      { numRuns: 20_000 },
    );
    // Of all that is drawn some is out there, and some is not: what always answers the same would agree as well.
    expect(open).toBeGreaterThan(1_000);
    expect(open).toBeLessThan(19_000);
  });
});
