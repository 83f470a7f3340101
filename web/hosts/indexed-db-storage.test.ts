import { STORE_VERSIONS } from "../../generated/client/stores.ts";
import released from "./testing/version-8-profile.json" with { type: "json" };

describe("The stores of IndexedDB", () => {
  it("are more than those of 0.1.0, which declared none, under a greater number: what its browsers keep is theirs", () => {
    const [first] = STORE_VERSIONS;
    expect(first?.stores).toEqual(expect.arrayContaining(released.tables.filter((each) => each !== "fence")));
    // Its version was that of its tables and the fence.
    expect(first!.number + 1).toBeGreaterThan(8);
  });
});
