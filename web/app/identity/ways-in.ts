import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from "@angular/core";
import type { OwnershipProof, OwnPasskey, WaysIn as Known } from "../../core/tenchat.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { NameForm } from "./name-form.ts";
import { passwordProblem } from "./password-problem.ts";
import { IDENTITY_WORDS } from "./words/identity-words.ts";

/** The ways into one's account: its passkeys and its password. */
@Component({
  selector: "tc-ways-in",
  imports: [Confirm, Field, Icon, NameForm, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./ways-in.html",
})
export class WaysIn {
  private readonly identity = inject(TENCHAT).identity;
  private readonly server = storeSignal(inject(TENCHAT).serverInfo.description);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(Language);
  protected readonly t = inject(IDENTITY_WORDS);
  protected readonly common = this.language.common;
  private readonly now = inject(Clock).now;
  protected readonly reading = new Attempt();
  protected readonly attempt = new Attempt();
  protected readonly available = this.identity.passkeysAvailable;
  protected readonly ways = signal<Known | null>(null);
  protected readonly asked = signal<OwnPasskey | null>(null);
  protected readonly renaming = signal<string | null>(null);
  protected readonly current = signal("");
  protected readonly currentProblem = signal("");
  protected readonly wanted = signal("");
  protected readonly wantedProblem = signal("");
  protected readonly wantedHint = computed(() => {
    const server = this.server();
    return server === null ? "" : this.t().waysIn.newPasswordHint(server.sufficientPasswordLength);
  });
  private readonly confirm = viewChild.required(Confirm);
  private readonly currentField = viewChild<Field>("currentField");
  private readonly wantedField = viewChild<Field>("wantedField");

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.reading.run(async () => this.ways.set(await this.identity.waysIn.read()));
  }

  protected nameOf({ name }: OwnPasskey): string {
    return name ?? this.t().waysIn.passkey;
  }

  protected told({ lastUsedAt, synced }: OwnPasskey): string {
    const { neverUsed, lastUsed, synced: kept } = this.t().waysIn;
    const used = lastUsedAt === null ? neverUsed : lastUsed(this.language.dates().near(lastUsedAt, this.now()));
    return synced ? `${used} · ${kept}` : used;
  }

  protected rename({ credentialId }: OwnPasskey, name: string): void {
    void this.change(this.t().waysIn.renamed(name), async () => {
      await this.identity.waysIn.renamePasskey(credentialId, name);
      this.renaming.set(null);
    });
  }

  protected ask(passkey: OwnPasskey): void {
    if (this.proof() === undefined) return;
    this.asked.set(passkey);
    this.confirm().open();
  }

  protected remove(): void {
    const passkey = this.asked();
    const proof = this.proof();
    if (passkey === null || proof === undefined) return;
    void this.change(this.t().waysIn.removed(this.nameOf(passkey)), () =>
      this.identity.waysIn.removePasskey(passkey.credentialId, proof),
    );
  }

  protected addPasskey(): void {
    const proof = this.proof();
    if (proof === undefined) return;
    void this.change(this.t().waysIn.added, () => this.identity.waysIn.addPasskey(proof));
  }

  protected changePassword(): void {
    const wanted = this.wantedField()?.read() ?? "";
    this.wantedProblem.set(passwordProblem(wanted, this.t()));
    // Every mistake is named at once; the first of them has the focus.
    const proof = this.proof();
    if (proof === undefined) return;
    if (this.wantedProblem() !== "") return this.wantedField()?.focus();
    void this.change(this.t().waysIn.passwordChanged, async () => {
      await this.identity.waysIn.changePassword(proof, wanted);
      this.wanted.set("");
    }).then((done) => {
      const failure = this.attempt.failure();
      if (done || failure?.kind !== "password-too-weak") return;
      this.wantedProblem.set(this.language.describe(failure));
      this.wantedField()?.focus();
    });
  }

  /** What shows that the account is one's own; undefined where it has to be typed first, which is said beside the field. */
  private proof(): OwnershipProof | undefined {
    const password = this.currentField()?.read() ?? "";
    const byPasskey = this.available && (this.ways()?.passkeys.length ?? 0) > 0;
    if (password === "" && byPasskey) this.currentProblem.set("");
    else this.currentProblem.set(passwordProblem(password, this.t()));
    if (this.currentProblem() === "") return password === "" ? "passkey" : { password };
    this.currentField()?.focus();
    return undefined;
  }

  /** Makes a change, shows what is there afterwards, and says that it was made. */
  private async change(said: string, work: () => Promise<unknown>): Promise<boolean> {
    const done = await this.attempt.run(async () => {
      await work();
      this.ways.set(await this.identity.waysIn.read());
    });
    if (!done) return false;
    this.current.set("");
    this.announcer.say(said);
    return true;
  }
}
