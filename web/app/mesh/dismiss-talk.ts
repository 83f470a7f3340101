import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from "@angular/core";
import { Router } from "@angular/router";
import type { Correspondent } from "../../core/mesh/door.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Language } from "../i18n/language.ts";
import { Desk } from "./desk.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** How a contact is removed, and a group left: here alone, since nobody can be told without being asked to believe it. */
@Component({
  selector: "tc-dismiss-talk",
  imports: [Confirm],
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tc-confirm
      #question
      [question]="words().question"
      [confirmLabel]="words().action"
      [cancelLabel]="common().cancel"
      (confirmed)="dismiss()"
    >
      <p class="tc-text-muted">{{ words().hint }}</p>
    </tc-confirm>
    @if (attempt.problem() !== "") {
      <p class="tc-log-problem" role="alert">{{ attempt.problem() }}</p>
    }
  `,
})
export class DismissTalk {
  readonly correspondent = input.required<Correspondent>();
  private readonly desk = inject(Desk);
  private readonly router = inject(Router);
  private readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly attempt = inject(MeshAttempt);
  protected readonly words = computed(() => this.t().dismiss[this.correspondent().kind]);
  private readonly question = viewChild.required<Confirm>("question");

  open(): void {
    this.question().open();
  }

  protected dismiss(): void {
    const { id } = this.correspondent();
    void this.attempt.run(async () => {
      await this.desk.door.dismiss(id);
      this.desk.drafts.drop(id);
      this.desk.chosen.set(null);
      await this.router.navigateByUrl("/");
    });
  }
}
