import { check } from "../../../../generated/contracts/runtime/check.ts";
import type { Validator } from "../../../../generated/contracts/runtime/check.ts";
import type { AccountDevices, ClaimedBundles } from "../../../../generated/contracts/keys/types.ts";
import { validateAccountDevices, validateClaimedBundles } from "../../../../generated/contracts/keys/validators.ts";
import type { OutwardAnswer } from "../../../kernel/outward/outward.ts";
import { askIfReached } from "../ask-signed.ts";
import type { AskingAndTelling } from "../ask-signed.ts";
import type { Peer } from "../discovery/discovery.ts";
import { BUNDLES_PATH, DEVICES_PATH, writeBundleClaim } from "../wire/bundle-claim.ts";
import type { BundleClaim } from "../wire/bundle-claim.ts";
import { pathWithQuery } from "../wire/canonical-request.ts";
import { readStrictObject } from "../wire/strict-json.ts";

/** More than any account has. */
const MOST_DEVICES = 16;

/** The devices of somebody, as their server names them; undefined where it does not answer, or not in that way. */
export async function askDevices(
  parts: AskingAndTelling,
  peer: Peer,
  accountId: string,
): Promise<AccountDevices | undefined> {
  const answer = await askIfReached(parts, peer, pathWithQuery(DEVICES_PATH, { user_id: accountId }));
  if (answer === undefined) return undefined;
  // A plain d3chat server has no such address: nobody there has devices that one here could write to.
  if (answer.status === 404) return { accountId, masterKey: null, devices: [] };
  const said = read(answer, validateAccountDevices);
  return said?.accountId === accountId && said.devices.length <= MOST_DEVICES ? said : undefined;
}

/** Prekeys of these devices; "none" where that server has none of one of them. */
export async function askClaim(
  parts: AskingAndTelling,
  peer: Peer,
  claim: BundleClaim,
): Promise<ClaimedBundles | "none" | undefined> {
  const answer = await askIfReached(parts, peer, BUNDLES_PATH, writeBundleClaim(claim));
  if (answer === undefined) return undefined;
  if (answer.status === 404) return "none";
  const claimed = read(answer, validateClaimedBundles);
  const given = new Set(claimed?.bundles.map(({ device }) => device.deviceId));
  const isWhole = given.size === claim.deviceIds.length && claim.deviceIds.every((each) => given.has(each));
  return claimed?.accountId === claim.accountId && isWhole ? claimed : undefined;
}

function read<T>({ status, body }: OutwardAnswer, validator: Validator<T>): T | undefined {
  const checked = check(validator, status === 200 ? readStrictObject(body) : undefined);
  return checked.ok ? checked.value : undefined;
}
