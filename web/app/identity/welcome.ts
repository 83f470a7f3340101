import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, viewChild } from "@angular/core";
import { WELCOME_SCREEN } from "../../../generated/ui/blueprint.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { type FullPlace, TenChatError, isUsername, passkeyPlace } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Preferences } from "../preferences/preferences.ts";
import { ServerCard } from "../server-info/server-card.ts";
import { Attempt } from "../shell/attempt.ts";
import { Mark } from "../shell/mark.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { FullAccount } from "./full-account.ts";
import { passwordProblem } from "./password-problem.ts";
import { IDENTITY_WORDS } from "./words/identity-words.ts";

const WAYS = ["newHere", "haveAccount"] as const;

/** The first page: a name, a secret, and what the server can and cannot see. */
@Component({
  selector: "tc-welcome",
  imports: [Field, FullAccount, Icon, Mark, Notice, ServerCard],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./welcome.html",
})
export class Welcome {
  private readonly tenchat = inject(TENCHAT);
  protected readonly language = inject(Language);
  protected readonly t = inject(IDENTITY_WORDS);
  protected readonly attempt = inject(Attempt);
  private readonly session = storeSignal(this.tenchat.session);
  private readonly server = storeSignal(this.tenchat.serverInfo.description);
  protected readonly ways = WAYS;
  /** What the server takes; a field lets more be typed and pasted, and says so, rather than cut it. */
  protected readonly fields = WELCOME_SCREEN.forms.signUpWithPassword.fields;
  protected readonly username = signal("");
  protected readonly password = signal("");
  protected readonly usernameProblem = signal("");
  protected readonly passwordProblem = signal("");
  protected readonly passkeys = computed(() =>
    passkeyPlace(this.tenchat.identity.passkeysAvailable, location.origin, this.server()),
  );
  protected readonly closed = computed(() => this.server()?.registrationMode === "closed");
  private readonly chosenNew = signal<boolean | null>(null);
  private readonly returning = storeSignal(this.tenchat.identity.returning);
  /** Whether the form makes an account; otherwise it only signs in, as whoever was here before wants to. */
  protected readonly newHere = computed(() => (this.chosenNew() ?? !this.returning()) && !this.closed());
  /** Nothing while the server has not said what it takes. */
  protected readonly passwordHint = computed(() => {
    const server = this.server();
    return this.newHere() && server !== null ? this.t().welcome.passwordHint(server.sufficientPasswordLength) : "";
  });
  protected readonly ended = computed((): TenChatError | undefined => {
    const session = this.session();
    return session.kind === "signed-out" ? session.error : undefined;
  });
  protected readonly deleted = computed(() => {
    const session = this.session();
    return session.kind === "signed-out" && "deleted" in session;
  });
  /** The devices of a full account, and how its owner has just proved that it is theirs. */
  protected readonly full = computed(() => this.attempt.failure()?.devices ?? []);
  private provedBy: "password" | "passkey" = "password";
  private readonly usernameField = viewChild.required<Field>("usernameField");
  private readonly passwordField = viewChild.required<Field>("passwordField");

  constructor() {
    inject(Preferences).forgetPerson();
    // What the server has to say about one field alone stands beside it.
    effect(() => {
      const failure = this.attempt.failure();
      if (failure?.kind === "password-too-weak") {
        this.passwordProblem.set(this.language.describe(failure));
        this.passwordField().focus();
      } else if (failure?.kind === "username-looks-alike") {
        this.usernameProblem.set(this.language.describe(failure));
        this.usernameField().focus();
      }
    });
  }

  protected choose(way: (typeof WAYS)[number]): void {
    this.chosenNew.set(way === "newHere");
    this.attempt.clear();
    this.usernameProblem.set("");
    this.passwordProblem.set("");
  }

  /** A password manager knows one form only: whoever has the account already, and the right password, is let in. */
  protected createAccount(): void {
    const input = this.credentials();
    if (input === undefined) return;
    this.provedBy = "password";
    void this.attempt.run(async () => {
      try {
        await this.tenchat.identity.signUpWithPassword(input);
      } catch (error) {
        if (!(error instanceof TenChatError) || error.kind !== "username-taken") throw error;
        await this.tenchat.identity.signInWithPassword(input).catch((refusal: unknown) => {
          const wrong = ["invalid-credentials", "account-maybe-forgotten"];
          throw refusal instanceof TenChatError && wrong.includes(refusal.kind) ? error : refusal;
        });
      }
    });
  }

  protected signIn(removal: { removeDeviceId?: string } = {}): void {
    const input = this.credentials();
    if (input === undefined) return;
    this.provedBy = "password";
    void this.attempt.run(() => this.tenchat.identity.signInWithPassword({ ...input, ...removal }));
  }

  protected createWithPasskey(): void {
    this.passwordProblem.set("");
    const username = this.name();
    if (username !== undefined) void this.attempt.run(() => this.tenchat.identity.signUpWithPasskey({ username }));
  }

  protected useMyPasskey(removal: { removeDeviceId?: string } = {}): void {
    this.provedBy = "passkey";
    void this.attempt.run(() => this.tenchat.identity.signInWithPasskey(removal));
  }

  /** Signs in once more and takes a device out in the same step. */
  protected replace({ deviceId: removeDeviceId }: FullPlace): void {
    if (this.provedBy === "passkey") this.useMyPasskey({ removeDeviceId });
    else this.signIn({ removeDeviceId });
  }

  /** Every mistake is named at once, each beside its field; the first of them has the focus. */
  private credentials(): { username: string; password: string } | undefined {
    const password = this.secret();
    const username = this.name();
    return username === undefined || password === undefined ? undefined : { username, password };
  }

  private name(): string | undefined {
    const username = this.usernameField().read().trim();
    const { usernameMissing, usernameHint } = this.t().welcome;
    const problem = username === "" ? usernameMissing : isUsername(username) ? "" : usernameHint;
    this.usernameProblem.set(problem);
    if (problem === "") return username;
    this.usernameField().focus();
    return undefined;
  }

  private secret(): string | undefined {
    const password = this.passwordField().read();
    const problem = passwordProblem(password, this.t());
    this.passwordProblem.set(problem);
    if (problem === "") return password;
    this.passwordField().focus();
    return undefined;
  }
}
