import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { CodeComparison, PersonSecurity } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { SafetyNumber } from "../messaging/safety-number.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CodePicture } from "../../ui/code/code-picture.ts";
import { CodeScanner } from "../../ui/code/code-scanner.ts";
import { wordsOfSecurity } from "./words/words-of-security.ts";

/** How two people make sure that nobody stands between them: by a number read aloud, or a code and a camera. */
@Component({
  selector: "tc-compare-keys",
  imports: [CodePicture, CodeScanner, Icon, Notice, SafetyNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./compare-keys.html",
})
export class CompareKeys {
  readonly of = input.required<PersonSecurity>();
  /** Something about this person is otherwise now. */
  readonly changed = output();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  protected readonly t = wordsOfSecurity();
  protected readonly dates = inject(Language).dates;
  protected readonly now = inject(Clock).now;
  protected readonly attempt = new Attempt();
  protected readonly name = computed(() => this.of().person.displayName);
  protected readonly scanner = computed(() => {
    const { scan, stopScanning: stop, aim, noCamera } = this.t();
    return { scan, stop, aim, noCamera };
  });
  protected readonly result = signal<CodeComparison | null>(null);
  protected mark(shown: string): void {
    void this.attempt.run(async () => {
      await this.tenchat.keys.markVerified(this.of().person.accountId, shown, "number");
      this.#marked();
    });
  }

  protected unmark(): void {
    void this.attempt.run(async () => {
      await this.tenchat.keys.unmarkVerified(this.of().person.accountId);
      this.announcer.say(this.t().unmarkedNow(this.name()));
      this.changed.emit();
    });
  }

  protected async compare(scanned: string): Promise<void> {
    this.result.set(null);
    await this.attempt.run(async () => {
      const result = await this.tenchat.keys.compareCode(this.of().person.accountId, scanned);
      this.result.set(result);
      if (result === "same") this.#marked();
    });
  }

  #marked(): void {
    this.announcer.say(this.t().markedNow(this.name()));
    this.changed.emit();
  }
}
