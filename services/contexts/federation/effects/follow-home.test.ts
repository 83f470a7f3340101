import { noNeighbours } from "../testing/no-neighbours.ts";
import { followHome, followHomeFurther } from "./follow-home.ts";
import { createStopLog } from "./stop-log.ts";

const HOME = "home.example.org";
const GROUP = "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001";
const ITEM = {
  sequence: 7,
  message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  sender_id: "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0002",
  sender_device_id: "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0003",
  content: "AAAA",
  content_type: "text/plain",
  protocol_version: 1,
  wrapped_keys: {},
  sent_at: "2026-11-30T12:00:00.000Z",
  client_sequence: 0,
};

/** What a server does whose log of the group stands so to what its home says. */
function following(place: "other" | "behind") {
  const said: unknown[] = [];
  const neighbours = {
    ...noNeighbours,
    groups: { ...noNeighbours.groups, homeOf: async () => HOME },
    groupLog: { ...noNeighbours.groupLog, place: async () => place },
  };
  const stopped = createStopLog({ warn: (about: object) => void said.push(about) } as never);
  const nobody = (): never => {
    throw new Error("nobody is met");
  };
  const [one, several] = [followHome(neighbours, nobody, nobody, stopped), followHomeFurther(neighbours, stopped)];
  const happened = { origin: HOME, timestamp: "2026-11-30T12:00:00+00:00", besides: {} };
  return {
    said,
    one: () => one({} as never, { ...happened, fields: { ...ITEM, channel_id: GROUP, members: [] } }),
    several: () => several({} as never, { ...happened, fields: { channel_id: GROUP, items: [ITEM] } }),
  };
}

it("a home that says another thing of a place than before is not followed, and whoever runs this server reads that once", async () => {
  const { said, one, several } = following("other");
  for (const tell of [one, several, one, several])
    await expect(tell()).rejects.toMatchObject({ code: "event-not-processed" });
  expect(said).toEqual([{ peer: HOME, conversationId: GROUP, sequence: 7 }]);
});

it("what comes before its turn is waited for, and no news", async () => {
  const { said, one, several } = following("behind");
  for (const tell of [one, several]) await expect(tell()).rejects.toMatchObject({ code: "event-not-processed" });
  expect(said).toEqual([]);
});

it("of more groups than anybody reads of the oldest are forgotten, so that a new one is always said", () => {
  const said: string[] = [];
  const warn = ({ conversationId }: { conversationId: string }) => void said.push(conversationId);
  const stopped = createStopLog({ warn } as never);
  const groups = Array.from({ length: 1_500 }, (_, at) => `group ${at}`);
  for (const conversationId of groups) stopped({ peer: HOME, conversationId, sequence: 7 });
  expect(said).toEqual(groups);
  for (const conversationId of groups.slice(500)) stopped({ peer: HOME, conversationId, sequence: 7 });
  expect(said).toHaveLength(1_500);
});
