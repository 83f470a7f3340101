import { Injectable, inject } from "@angular/core";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";

/** What people show of themselves, for whoever draws them. Nothing in it is proven: an account's name stands beside it. */
@Injectable({ providedIn: "root" })
export class Profiles {
  private readonly known = storeSignal(inject(TENCHAT).records.profiles);

  /** Empty where they call themselves nothing else. */
  name(accountId: string): string {
    return this.known().get(accountId)?.name ?? "";
  }

  picture(accountId: string): Uint8Array | null {
    return this.known().get(accountId)?.picture ?? null;
  }
}
