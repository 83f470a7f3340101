import { shapeOf } from "./event-families.ts";

const SOMEBODY = "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001";

const item = (sequence: number, change: object = {}) => ({
  sequence,
  message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  sender_id: SOMEBODY,
  sender_device_id: SOMEBODY,
  content: "AAAA",
  content_type: "text/plain",
  protocol_version: 1,
  wrapped_keys: {},
  sent_at: "2026-11-30T12:00:00.000Z",
  client_sequence: 0,
  ...change,
});
const several = (items: unknown) => shapeOf("group.items", { channel_id: SOMEBODY, items });

describe("Several messages of a group in one event", () => {
  it("are read as each of them is alone", () => {
    const items = [item(1), item(2)];
    expect(several(items)).toMatchObject({ name: "group.items", fields: { items } });
    expect(several(Array.from({ length: 64 }, (_, at) => item(at)))).not.toBe("unfit");
  });

  it.each<[string, unknown]>([
    ["none", []],
    ["more than one event may tell", Array.from({ length: 65 }, (_, at) => item(at))],
    ["no list", { 0: item(1), length: 1 }],
    ["one that is nothing", [item(1), null]],
    ["one that is a list", [item(1), [item(2)]]],
    ["one without a place", [item(1), item(2, { sequence: undefined })]],
    ["one at a place that is none", [item(1), item(-1)]],
    ["one by nobody", [item(1), item(2, { sender_id: "anna" })]],
    ["one that is no base64", [item(1), item(2, { content: "?" })]],
    ["one with keys for nobody", [item(1, { wrapped_keys: { me: "AAAA" } })]],
  ])("are nothing where there is or are %s", (_what, items) => {
    expect(several(items)).toBe("unfit");
  });
});

describe("What somebody leaves who has no account any more", () => {
  const leave = { channel_id: SOMEBODY, message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", roster: "AAAA" };
  const deleted = (besides: object) => shapeOf("account.deleted", { user_id: SOMEBODY, ...besides });

  it("is read where it is said, and need not be", () => {
    expect(deleted({})).toMatchObject({ fields: { user_id: SOMEBODY }, besides: undefined });
    expect(deleted({ leaves: [leave] })).toMatchObject({ besides: { leaves: [leave] } });
  });

  it.each<[string, unknown]>([
    ["no list", leave],
    ["a group that is none", [{ ...leave, channel_id: "here" }]],
    ["something without an id", [{ ...leave, message_id: undefined }]],
    ["no roster", [{ ...leave, roster: "?" }]],
    ["nothing", [null]],
    ["more than one event may say", Array.from({ length: 65 }, () => leave)],
  ])("is not read where it is %s", (_what, leaves) => {
    expect(deleted({ leaves })).toBe("unfit");
  });
});
