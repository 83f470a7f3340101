import { CatchUp } from "./catch-up.ts";
import { receiverBeside } from "../testing/receiver-beside.ts";

type Parts = ConstructorParameters<typeof CatchUp>[0];

it("asks a server that says of a conversation again and again that it is another one three times, and after a pause", async () => {
  const { ledger } = await receiverBeside();
  const waits: number[] = [];
  const reports: unknown[] = [];
  let asked = 0;
  const nothing = async () => undefined;
  const catchUp = new CatchUp({
    messaging: {
      catchUp: async () => {
        asked += 1;
        const rewound = [{ conversationId: ledger.conversations()[0]!.id, lastSequence: null }];
        return { messages: [], deliveries: [], hasMore: false, incarnation: "one", rewound };
      },
    },
    ledger,
    host: {
      now: () => 0,
      breathe: nothing,
      timers: { after: (milliseconds: number) => (waits.push(milliseconds), () => undefined) },
    },
    ...{
      openAhead: nothing,
      place: nothing,
      deliver: nothing,
      incarnation: nothing,
      goBack: nothing,
      askAgain: () => undefined,
    },
    connection: () => "connection",
    report: (error: unknown) => reports.push(error),
  } as unknown as Parts);
  await new Promise<void>((resolve) => catchUp.request(resolve));
  expect({ asked, waits, reports: reports.length }).toEqual({ asked: 3, waits: [5_000], reports: 1 });
});
