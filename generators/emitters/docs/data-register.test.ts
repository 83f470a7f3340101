import { generateFrom } from "../../testing/generated-project.ts";

const SPECIFICATION = `
@service(#{ title: "Register" }) namespace Register;
@roles enum Role { guest, user }
@conditions enum Condition { owner }
@classify(DataClass.C2) scalar Sealed extends bytes;
@classify(DataClass.C1) model Copy { for: string; key: Sealed; @classify(DataClass.C0) next?: Copy[]; }
@classify(DataClass.C1) model Letter { to: string; @classify(DataClass.C0) copies: Copy[]; inner: { body: Sealed | null; }; torn?: Torn[]; }
@error @classify(DataClass.C0) model Torn { @statusCode _: 409; code: "TORN"; piece: Sealed; }
/** What was sent. */
@entity("letters") @retain("P1D", "readAt") @appendOnly
model StoredLetter {
  @classify(DataClass.C1) @key letterId: string;
  /** The content | sealed. */
  sealed: Sealed;
  @classify(DataClass.C0) readAt?: utcDateTime;
}
@entity("drafts") @retain("PT0S", "sentAt") @classify(DataClass.C0) model Draft { @key draftId: string; sentAt: utcDateTime; }
@entity("boxes") model Box { @classify(DataClass.C0) @key boxId: string; }
@event("letter-sent", 1) model LetterSent { @classify(DataClass.C1) @partitionKey("letter") letterId: string; }
@route("/letters") @useAuth(BearerAuth) namespace Letters {
  @post @audited @allow(Role.user) op send(...Letter, @header @classify(DataClass.C3) \`x-secret\`: string): Copy | null;
}`;

/** The rows of the table below a heading, cell by cell. */
function tableBelow(text: string, heading: string): string[][] {
  const part = text.slice(text.indexOf(`${heading}\n`)).split(/\n#+ /)[0]!;
  const lines = part.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("The data register", () => {
  let text: string;
  beforeAll(async () => {
    using project = await generateFrom(SPECIFICATION);
    text = project.text("docs/data-register.md");
  });

  it("has every column of every table with its type and class", () => {
    expect(tableBelow(text, "### `letters`")).toEqual([
      ["`letter_id`", "text", "C1", ""],
      ["`sealed`", "bytea", "C2", "The content \\| sealed."],
      ["`read_at`", "timestamp with time zone", "C0", ""],
    ]);
    expect([...text.matchAll(/^### `(.*)`$/gm)].map((each) => each[1])).toEqual([
      "boxes",
      "drafts",
      "event_positions",
      "letters",
      "outbox_entries",
      "set_aside_events",
    ]);
  });

  it("says how long a row stays, and what is never changed", () => {
    const said = (table: string) => text.slice(text.indexOf(`### \`${table}\``)).split("| column")[0];
    expect(said("letters")).toContain("Removed 1 day after `read_at`; rows are never changed.");
    expect(said("drafts")).toContain("Removed once `sent_at` is past.");
    expect(said("boxes")).toContain("Not removed by time.");
  });

  it("follows content and secrets into everything that an operation takes and gives, and only them", () => {
    const rows = tableBelow(text, "## Where content and secrets travel");
    expect(rows.map((row) => row.join(" ")).sort()).toEqual([
      "`letters.send` in `copies.key` C2",
      "`letters.send` in `inner.body` C2",
      "`letters.send` in `torn.piece` C2",
      "`letters.send` in `x-secret` C3",
      "`letters.send` out `key` C2",
    ]);
  });

  it("says what events carry, of every class", () => {
    expect(tableBelow(text, "## What events carry")).toEqual([["`letter-sent`", "`letterId`", "C1"]]);
  });
});
