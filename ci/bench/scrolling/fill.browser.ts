import { textOf } from "../../../web/core/content/content-kinds.ts";
import { databaseOf } from "../../../web/core/identity/departure.ts";
import { type MessageRecord, messageIdKey, messageKey } from "../../../web/core/ledger/message-record.ts";
import { SealedDatabase } from "../../../web/core/storage/sealed-database.ts";
import { openWrappingKey } from "../../../web/core/storage/wrapping-key.ts";
import { IndexedDbStorage } from "../../../web/hosts/indexed-db-storage.ts";

const AT_ONCE = 500;
const MINUTE = 60_000;

/** Stores so many messages behind what a conversation has, as if they had come: from the other one, and every fourth one's own. */
async function fill(ownId: string, otherId: string, conversationId: string, lines: readonly string[]): Promise<void> {
  const storage = new IndexedDbStorage({ database: () => indexedDB, manager: () => navigator.storage });
  const { subtle } = crypto;
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const device = await storage.open("tenchat");
  const key = await openWrappingKey(device, { subtle, randomBytes });
  const name = databaseOf(ownId);
  const database = new SealedDatabase(name, await storage.open(name), key);
  const began = Date.now() - lines.length * MINUTE;
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const records = lines.slice(from, from + AT_ONCE).map((line, at): MessageRecord => {
      const number = from + at;
      const own = number % 4 === 0;
      return {
        ...textOf(line),
        id: `FILLED${String(number).padStart(20, "0")}`,
        conversationId,
        sequence: 1_000 + number,
        own,
        senderAccountId: own ? ownId : otherId,
        senderDeviceId: null,
        sentAt: began + number * MINUTE,
        sealed: true,
      };
    });
    await database.commit(
      records.flatMap((record) => [
        { table: "messages", key: messageKey(conversationId, record), value: record },
        { table: "messages", key: messageIdKey(conversationId, record.id), value: record.sequence },
      ]),
      "relaxed",
    );
  }
  database.close();
  device.close();
}

Object.assign(globalThis, { fill });
