interface Channel {
  readonly name: string | null;
  readonly encryption: string;

  /** `ada` of this server, `bob@there` of another. */
  readonly members: Set<string>;
  readonly messages: Record<string, unknown>[];
}

type Event = Record<string, unknown>;

/** What a plain d3chat server keeps, and what the events of others do to it. */
export class PlainInbox {
  /** Username to id. */
  readonly people = new Map<string, string>();
  readonly channels = new Map<string, Channel>();

  /** Every event that was taken in for the first time, in order. */
  readonly taken: Event[] = [];

  /** How many of them came again. */
  duplicates = 0;

  /** As long as it is set, nothing is taken, and this is answered. */
  refusing: number | undefined;

  readonly #seen = new Set<string>();

  /** A channel that somebody here begins, with others in it. */
  begin(channelId: string, ...members: string[]): void {
    this.channels.set(channelId, { name: null, encryption: "x3dh", members: new Set(members), messages: [] });
  }

  receive(origin: string, body: Buffer): { status: number; body: object } {
    if (this.refusing !== undefined) return { status: this.refusing, body: { detail: "Error processing event" } };
    let event: Event;
    try {
      event = JSON.parse(body.toString("utf8")) as Event;
    } catch {
      return { status: 400, body: { detail: "Invalid JSON body" } };
    }
    const { event_id: id, type } = event;
    if (!id) return { status: 400, body: { detail: "Missing event_id" } };
    if (!type) return { status: 400, body: { detail: "Missing event type" } };
    const status = this.#seen.has(String(id)) ? "duplicate" : "ok";
    if (status === "duplicate") this.duplicates += 1;
    else {
      this.#seen.add(String(id));
      this.taken.push(event);
      this.#apply(origin, String(type), event);
    }
    return { status: 200, body: { status, event_id: id } };
  }

  #apply(origin: string, type: string, event: Event): void {
    const id = String(event["channel_id"]);
    if (type === "channel.invite") {
      const invitee = String(event["invitee_username"]);
      if (!this.people.has(invitee) || this.channels.has(id)) return;
      this.channels.set(id, {
        name: event["channel_name"] as string | null,
        encryption: String(event["encryption_type"]),
        members: new Set([invitee, `${String(event["inviter_username"])}@${origin}`]),
        messages: [],
      });
    } else if (type === "message.relay") {
      const channel = this.channels.get(id);
      const sender = `${String(event["sender_username"])}@${origin}`;
      if (channel?.members.has(sender)) channel.messages.push({ sender, ...event });
    }
  }
}
