import { startTestPlatform } from "../../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import { Somebody } from "../groups/somebody.ts";

/** Whole clients with all their keys, on a machine that may be busy. */
export const patience = 120_000;

/** A server, people who delete their accounts, and a look into its tables. */
export class Stage {
  readonly platform: TestPlatform;
  readonly everybody: Somebody[] = [];

  private constructor(platform: TestPlatform) {
    this.platform = platform;
  }

  static async set(): Promise<Stage> {
    return new Stage(await startTestPlatform());
  }

  async close(): Promise<void> {
    for (const somebody of this.everybody) await somebody.tenchat.stop();
    await this.platform.stop();
  }

  async signUp(username: string): Promise<Somebody> {
    const somebody = await Somebody.signUp(this.platform.origin, username);
    this.everybody.push(somebody);
    return somebody;
  }

  /** The same browser, after its page was closed. */
  async reopen({ storage }: Somebody): Promise<Somebody> {
    const here = new Somebody(this.platform.origin, storage);
    this.everybody.push(here);
    await here.tenchat.start();
    return here;
  }

  readonly rows = (statement: string, values: unknown[] = []) =>
    this.platform.running.opened.kernel.dataSource.query(statement, values) as Promise<Record<string, unknown>[]>;

  /** Until nothing that the server has still to do is left; erasing ends ten minutes after it was asked for. */
  async untilErased(): Promise<void> {
    const { eraseMessages } = this.platform.running.contexts.messaging.jobs;
    await this.until(async () => {
      await eraseMessages();
      await this.rows("UPDATE message_erasures SET asked_at = asked_at - interval '1 hour'");
      const left = await this.rows("SELECT 1 FROM outbox_entries UNION ALL SELECT 1 FROM message_erasures");
      return left.length === 0;
    });
  }

  async until(what: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 60_000;
    while (!(await what())) {
      if (Date.now() > end) throw new Error("It did not come to pass.");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
