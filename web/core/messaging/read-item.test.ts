import { encodeSealedItem } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { membersOf } from "../content/group-content.ts";
import { showContent } from "../content/content-kinds.ts";
import { fromBase64 } from "../base64.ts";
import { plainFormat, provenFormat, readItem } from "./read-item.ts";

const claims = membersOf({ begun: false, added: [], removed: ["01JZ0000000000000000000001"] });

describe("a message under the name of what this device says of a group", () => {
  it.each([
    ["that somebody was removed", fromBase64(claims.content)],
    ["nothing that can be read", new Uint8Array([0x7b, 0xff])],
    ["null", new TextEncoder().encode("null")],
  ])("is a kind that is not known, and no word of the group, where it says %s", (_what, bytes) => {
    const { contentType } = claims;
    const item = { sentAt: 1_790_000_000_000, counter: 1, again: false, seen: null, contentType, content: bytes };
    const ways = [
      readItem({ protocolVersion: plainFormat, contentType } as Message, bytes),
      readItem({ protocolVersion: provenFormat, contentType } as Message, encodeSealedItem(item)),
    ];
    for (const { contentType: kept, content } of ways) {
      expect(showContent({ contentType: kept!, content: content! }).kind).toBe("unsupported");
    }
  });
});
