import type { ConversationView } from "../../../web/core/tenchat.ts";

const patience = 60_000;

/** Resolves in the moment in which what a conversation holds is there. */
export function whenLoaded({ loaded }: ConversationView): Promise<void> {
  if (loaded.get()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      forget();
      reject(new Error("A conversation was opened, and what it holds never came."));
    }, patience);
    const forget = loaded.subscribe(() => {
      if (!loaded.get()) return;
      clearTimeout(giveUp);
      forget();
      resolve();
    });
  });
}
