import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from "@angular/core";
import { CodeScanner } from "../../ui/code/code-scanner.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Field } from "../../ui/field/field.ts";
import type { PendingLink } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { KEYS_WORDS } from "./words/keys-words.ts";

/** Lets another device into one's account, by the code that it shows. */
@Component({
  selector: "tc-link-device",
  imports: [CodeScanner, Confirm, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!asking()) {
      <button type="button" class="tc-button" data-look="outline" (click)="asking.set(true)">
        {{ t().link.another }}
      </button>
      @if (done() !== "") {
        <p role="status">{{ t().link.done(done()) }}</p>
      }
    } @else if (accepting.busy()) {
      <p role="status">{{ t().link.handingOver }}</p>
    } @else {
      <form class="tc-ways-form" (submit)="find($event, field.read())">
        <tc-field
          #field
          name="link-code"
          [label]="t().link.code"
          [hint]="t().link.codeHint"
          [problem]="finding.problem() || accepting.problem()"
        />
        <tc-code-scanner [words]="scanner()" (scanned)="look($event)" />
        <div class="tc-confirm-actions">
          <button type="button" class="tc-button" data-look="plain" (click)="asking.set(false)">
            {{ common().cancel }}
          </button>
          <button class="tc-button" data-look="primary" [attr.aria-busy]="finding.busy()">{{ t().link.next }}</button>
        </div>
      </form>
    }
    <tc-confirm
      [question]="t().link.question(found()?.deviceName ?? '')"
      [confirmLabel]="t().link.letIn"
      [cancelLabel]="common().cancel"
      (confirmed)="accept()"
    >
      <p>{{ t().link.consequence }}</p>
    </tc-confirm>
  `,
})
export class LinkDevice {
  /** Another device is in the account now. */
  readonly linked = output();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  private readonly confirm = viewChild.required(Confirm);
  protected readonly t = inject(KEYS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly finding = new Attempt();
  protected readonly accepting = new Attempt();
  protected readonly asking = signal(false);
  protected readonly found = signal<PendingLink | null>(null);
  protected readonly done = signal("");
  protected readonly scanner = computed(() => {
    const { scan, stop, aim, noCamera } = this.t().link;
    return { scan, stop, aim, noCamera };
  });

  protected find(event: Event, code: string): void {
    event.preventDefault();
    this.look(code);
  }

  protected look(code: string): void {
    this.accepting.clear();
    void this.finding.run(async () => {
      this.found.set(await this.tenchat.keys.findLink(code));
      this.confirm().open();
    });
  }

  protected accept(): void {
    const link = this.found();
    if (link === null) return;
    void this.accepting.run(async () => {
      await link.accept();
      this.done.set(link.deviceName);
      this.asking.set(false);
      this.announcer.say(this.t().link.done(link.deviceName));
      this.linked.emit();
    });
  }
}
