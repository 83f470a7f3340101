import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from "@angular/core";
import { Router } from "@angular/router";
import type { OwnershipProof, WaysIn } from "../../../core/tenchat.ts";
import { Confirm } from "../../../ui/confirm/confirm.ts";
import { Field } from "../../../ui/field/field.ts";
import { Icon } from "../../../ui/icon/icon.ts";
import { Notice } from "../../../ui/notice/notice.ts";
import { Language } from "../../i18n/language.ts";
import { wordsIn } from "../../i18n/words-in.ts";
import { Attempt } from "../../shell/attempt.ts";
import { TENCHAT } from "../../shell/tenchat-token.ts";
import { PaneHeader } from "../../shell/pane-header.ts";
import { passwordProblem } from "../password-problem.ts";
import { IDENTITY_WORDS } from "../words/identity-words.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import type { DeletionWords } from "./words/deletion-words.ts";
import { en } from "./words/en.ts";

/** Says what becomes of everything, and deletes one's account for whoever shows that it is theirs. */
@Component({
  selector: "tc-delete-account-page",
  imports: [Confirm, Field, Icon, Notice, PaneHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./delete-account-page.html",
})
export class DeleteAccountPage {
  private readonly door = inject(TENCHAT).identity;
  private readonly router = inject(Router);
  protected readonly common = inject(Language).common;
  protected readonly t = wordsIn<DeletionWords>({ en, de, ar });
  protected readonly identity = inject(IDENTITY_WORDS);
  protected readonly reading = new Attempt();
  protected readonly attempt = new Attempt();
  protected readonly ways = signal<WaysIn | null>(null);
  protected readonly byPasskey = computed(() => this.door.passkeysAvailable && (this.ways()?.passkeys.length ?? 0) > 0);
  protected readonly password = signal("");
  protected readonly passwordProblem = signal("");
  private readonly confirm = viewChild.required(Confirm);
  private readonly field = viewChild(Field);

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.reading.run(async () => this.ways.set(await this.door.waysIn.read()));
  }

  protected ask(): void {
    if (this.proof() !== undefined) this.confirm().open();
  }

  protected deleteAccount(): void {
    const proof = this.proof();
    if (proof === undefined) return;
    void this.attempt.run(async () => {
      await this.door.deleteAccount(proof);
      await this.router.navigateByUrl("/");
    });
  }

  /** What shows that the account is one's own; undefined where it has to be typed first, which is said beside the field. */
  private proof(): OwnershipProof | undefined {
    const password = this.field()?.read() ?? "";
    if (password === "" && this.byPasskey()) this.passwordProblem.set("");
    else this.passwordProblem.set(passwordProblem(password, this.identity()));
    if (this.passwordProblem() === "") return password === "" ? "passkey" : { password };
    this.field()?.focus();
    return undefined;
  }
}
