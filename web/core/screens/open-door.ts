import { SCREEN_CALLS, type ScreenApis } from "../../../generated/client/screen-calls.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { ScreensDoor } from "./door.ts";
import { readPage, type ScreenRow } from "./read-page.ts";

/** Which call an operation is, the generated table says. */
function call(apis: ScreenApis, operation: string, input: ScreenRow): Promise<unknown> {
  if (!Object.hasOwn(SCREEN_CALLS, operation)) throw new Error(`No screen asks for ${operation}.`);
  const ask = SCREEN_CALLS[operation as keyof typeof SCREEN_CALLS] as (
    apis: ScreenApis,
    input: ScreenRow,
  ) => Promise<unknown>;
  return ask(apis, input);
}

export function openScreensDoor(lifecycle: Pick<SessionLifecycle, "api" | "asked">): ScreensDoor {
  const { api } = lifecycle;
  return {
    conditions: () =>
      lifecycle.asked(async () => {
        const { administrator } = await api.identity.readOwnAccount();
        return new Set(administrator ? ["administrator"] : []);
      }),
    rows: (operation, field, input) => lifecycle.asked(async () => readPage(await call(api, operation, input), field)),
    act: (operation, input) =>
      lifecycle.asked(async () => {
        await call(api, operation, input);
      }),
  };
}
