import { InjectionToken } from "@angular/core";
import type { TenChat } from "../../core/tenchat.ts";

/** The one instance of the core; `main.ts` provides it. */
export const TENCHAT = new InjectionToken<TenChat>("TenChat");
