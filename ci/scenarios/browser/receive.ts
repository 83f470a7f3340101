import type { Page } from "playwright-core";

/** Puts messages of others into the conversation on the screen. */
export async function receive(page: Page, received: readonly string[]): Promise<void> {
  await page.evaluate((lines) => {
    const { fake } = globalThis as unknown as {
      fake: { messaging: { open(id: string): { messages: { get(): object[]; set(items: object[]): void } } } };
    };
    const { messages } = fake.messaging.open(location.pathname.split("/").at(-1)!);
    const items = lines.map((text, at) => ({
      id: `received-${messages.get().length}-${at}`,
      own: false,
      senderAccountId: location.pathname.split("/c-").at(-1)!,
      senderDeviceId: null,
      timeBy: "sender",
      doubts: [],
      reactions: [],
      content: { kind: "text", text },
      sentAt: Date.now(),
      state: "sent",
    }));
    messages.set([...messages.get(), ...items]);
  }, received);
}
