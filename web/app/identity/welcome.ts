import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from "@angular/core";
import { WELCOME_SCREEN } from "../../../generated/ui/blueprint.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { TenChatError } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { Mark } from "../shell/mark.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { ServerCard } from "./server-card.ts";

/** The first page: a name, a secret, and what the server can and cannot see. */
@Component({
  selector: "tc-welcome",
  imports: [Field, Icon, Mark, Notice, ServerCard],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./welcome.html",
})
export class Welcome {
  private readonly tenchat = inject(TENCHAT);
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly attempt = inject(Attempt);
  private readonly session = storeSignal(this.tenchat.session);
  private readonly server = storeSignal(this.tenchat.server);
  /** What the server takes is what the fields let one type. */
  protected readonly fields = WELCOME_SCREEN.forms.signUpWithPassword.fields;
  protected readonly username = signal("");
  protected readonly password = signal("");
  protected readonly usernameProblem = signal("");
  protected readonly passwordProblem = signal("");
  protected readonly passkeys = this.tenchat.passkeysAvailable;
  protected readonly closed = computed(() => this.server()?.registrationMode === "closed");
  protected readonly ended = computed((): TenChatError | undefined => {
    const session = this.session();
    return session.kind === "signed-out" ? session.error : undefined;
  });
  private readonly usernameField = viewChild.required<Field>("usernameField");
  private readonly passwordField = viewChild.required<Field>("passwordField");

  protected createAccount(): void {
    if (!this.hasUsername() || !this.hasPassword()) return;
    const input = { username: this.username().trim(), password: this.password() };
    void this.attempt.run(() => this.tenchat.signUpWithPassword(input));
  }

  protected signIn(): void {
    if (!this.hasUsername() || !this.hasPassword()) return;
    const input = { username: this.username().trim(), password: this.password() };
    void this.attempt.run(() => this.tenchat.signInWithPassword(input));
  }

  protected createWithPasskey(): void {
    if (!this.hasUsername()) return;
    const username = this.username().trim();
    void this.attempt.run(() => this.tenchat.signUpWithPasskey({ username }));
  }

  protected useMyPasskey(): void {
    void this.attempt.run(() => this.tenchat.signInWithPasskey());
  }

  private hasUsername(): boolean {
    const missing = this.username().trim() === "";
    this.usernameProblem.set(missing ? this.t().welcome.usernameMissing : "");
    if (missing) this.usernameField().focus();
    return !missing;
  }

  private hasPassword(): boolean {
    const missing = this.password() === "";
    this.passwordProblem.set(missing ? this.t().welcome.passwordMissing : "");
    if (missing) this.passwordField().focus();
    return !missing;
  }
}
