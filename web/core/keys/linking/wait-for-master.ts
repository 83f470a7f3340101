import type { WaitingLink } from "../door.ts";
import type { HandedKeys } from "../key-setup.ts";
import type { LinkOffer } from "./link-offer.ts";

/** What another device of the account has handed over, and the way to the rest. */
export interface Linked {
  readonly handed: HandedKeys;
  readonly offer: LinkOffer;
}

/** Waits until another device hands over the master key, or until somebody gives up or what waits is put down. */
export function waitForMaster(
  offer: LinkOffer,
  given: {
    readonly asked: <T>(work: () => Promise<T>) => Promise<T>;
    readonly isOver: () => boolean;
    readonly enter: (handed: HandedKeys) => void;
  },
): WaitingLink {
  let [givenUp, entered] = [false, false];
  const wait = async () => {
    const handed = await offer.handed();
    if (givenUp || given.isOver()) {
      handed.master.privateKey.fill(0);
      return false;
    }
    entered = true;
    given.enter(handed);
    return true;
  };
  const accepted = given.asked(wait).catch((error: unknown) => {
    if (givenUp) return false;
    throw error;
  });
  const giveUp = () => {
    // The page that waits goes with that; the history is still on its way.
    if (entered) return;
    givenUp = true;
    offer.stop();
  };
  return { code: offer.code, accepted, giveUp };
}
