import type { Log } from "./logging/log.ts";

/** Jobs that the clock asks for. */
export interface Schedule {
  /** Runs `job` every so many seconds, never two of it at once; a failure is logged and tried again next time. */
  every(seconds: number, name: string, job: () => Promise<unknown>): void;

  /** Starts nothing new and waits for what runs. */
  stop(): Promise<void>;
}

export function createSchedule(log: Log): Schedule {
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();
  return {
    every(seconds, name, job) {
      const run = async (): Promise<void> => {
        try {
          await job();
        } catch (error) {
          log.error({ error, job: name }, "job failed");
        } finally {
          running.delete(name);
        }
      };
      const timer = setInterval(() => {
        if (!running.has(name)) running.set(name, run());
      }, seconds * 1000);
      timer.unref();
      timers.push(timer);
    },
    async stop() {
      timers.forEach((timer) => clearInterval(timer));
      await Promise.all(running.values());
    },
  };
}
