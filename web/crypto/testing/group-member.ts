import { fromUtf8, utf8 } from "../encoding/bytes.ts";
import type { GroupDevice } from "../groups/group-device.ts";
import type { SealedForGroup } from "../groups/group-session.ts";
import type { GroupState } from "../groups/group-state.ts";
import { senderKeys } from "../groups/sender-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";

export const groupContext = utf8("conversation 1, message type text");

/** One device in a group, with a state that survives JSON at each step as it would a store. */
export class GroupMember {
  readonly p: Primitives;
  readonly device: GroupDevice;
  state: GroupState;

  constructor(p: Primitives, name: string, person = name) {
    this.p = p;
    this.device = { accountId: `account ${person}`, deviceId: `device ${name}` };
    this.state = senderKeys.create("group", this.device);
  }

  #keep(state: GroupState): void {
    this.state = JSON.parse(JSON.stringify(state)) as GroupState;
  }

  async write(text: string, audience: readonly GroupMember[]): Promise<SealedForGroup> {
    const devices = audience.map(({ device }) => device);
    const message = { audience: devices, context: groupContext, plaintext: utf8(text) };
    const sealed = await senderKeys.seal(this.p, this.state, message);
    this.#keep(sealed.state);
    return sealed;
  }

  /** Writes, and hands over what is needed as pairwise sessions would. */
  async tell(text: string, audience: readonly GroupMember[]): Promise<Uint8Array> {
    const { message, handed } = await this.write(text, audience);
    for (const member of audience)
      if (handed?.devices.some(({ deviceId }) => deviceId === member.device.deviceId))
        member.learn(this, handed.secret);
    return message;
  }

  learn(sender: GroupMember, secret: Uint8Array): void {
    this.#keep(senderKeys.learn(this.state, sender.device, secret));
  }

  async read(sender: GroupMember, message: Uint8Array, context = groupContext): Promise<string> {
    const opened = await senderKeys.open(this.p, this.state, { sender: sender.device, context, message });
    this.#keep(opened.state);
    return fromUtf8(opened.plaintext);
  }

  expel(member: GroupMember): void {
    this.#keep(senderKeys.expel(this.state, member.device));
  }

  /** Somebody else who has all that this device has now. */
  ghost(): GroupMember {
    const ghost = new GroupMember(this.p, "ghost");
    ghost.state = this.state;
    return ghost;
  }

  leave(): void {
    this.#keep(senderKeys.create("group", this.device, this.state.epoch));
  }

  retell(member: GroupMember): void {
    this.#keep(senderKeys.retell(this.state, member.device));
  }
}
