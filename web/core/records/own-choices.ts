import type { MessagingChoices } from "../messaging/door.ts";
import { usualChoices } from "../messaging/choices.ts";
import type { Preferences } from "./door.ts";
import type { RecordBook, Values } from "./record-book.ts";

const name = "preferences";
/** What each may be. */
const told = {
  receipts: [true, false],
  typing: [true, false],
  presence: ["off", "exact", "bucketed"],
} as const satisfies { readonly [Choice in keyof MessagingChoices]: readonly MessagingChoices[Choice][] };
const choicesTold = Object.keys(told) as readonly (keyof MessagingChoices)[];

interface Messaging {
  choices(): MessagingChoices;
  choose(choices: Partial<MessagingChoices>): Promise<void>;
}

/** What somebody lets others know, and how the page looks and sounds: the same on all of their devices. */
export class OwnChoices {
  readonly #book: RecordBook;
  readonly #messaging: Messaging;
  #shown: Preferences = {};

  constructor(book: RecordBook, messaging: Messaging) {
    this.#book = book;
    this.#messaging = messaging;
  }

  /** What a version before has kept on this device alone counts less than what another device has chosen. */
  async load(): Promise<void> {
    await this.written(this.#book.isKnown(name) ? undefined : 1);
  }

  async written(at?: number): Promise<void> {
    const values = this.unwritten(name);
    if (Object.keys(values).length > 0) await this.#book.write(name, values, at);
  }

  unwritten(of: string): Values {
    if (of !== name) return {};
    const [known, chosen] = [{ ...usualChoices, ...this.#book.values(name) } as Values, this.#messaging.choices()];
    return Object.fromEntries(
      choicesTold.flatMap((choice) => (known[choice] === chosen[choice] ? [] : [[choice, chosen[choice]]])),
    );
  }

  async came(of: string, values: Values): Promise<boolean> {
    if (of !== name) return true;
    const choices = choicesTold.flatMap((choice) => {
      const chosen = (told[choice] as readonly unknown[]).includes(values[choice]);
      return chosen ? [[choice, values[choice]]] : [];
    });
    if (choices.length > 0) await this.#messaging.choose(Object.fromEntries(choices) as Partial<MessagingChoices>);
    return true;
  }

  prefer(change: Preferences): Promise<void> {
    return this.#book.write(name, { ...change });
  }

  /** The same object as long as nothing else is preferred. */
  get preferences(): Preferences {
    const { theme, sounds } = this.#book.values(name);
    const preferences: Preferences = {
      ...(theme === "system" || theme === "light" || theme === "dark" ? { theme } : {}),
      ...(typeof sounds === "boolean" ? { sounds } : {}),
    };
    if (JSON.stringify(preferences) !== JSON.stringify(this.#shown)) this.#shown = preferences;
    return this.#shown;
  }
}
