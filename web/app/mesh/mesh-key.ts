import { ChangeDetectionStrategy, Component, computed, inject, signal } from "@angular/core";
import { Router } from "@angular/router";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Field } from "../../ui/field/field.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Language } from "../i18n/language.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { groupedMark } from "./grouped-mark.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { saveFile } from "./save-file.ts";
import { WhatItHides } from "./what-it-hides.ts";

/** One's own key: its mark, the file that takes it elsewhere, and how nothing of it is left here. */
@Component({
  selector: "tc-mesh-key",
  imports: [Confirm, Field, Notice, PaneHeader, WhatItHides],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <tc-pane-header back="/" [beside]="true" [title]="t().key.title" />
    <div class="tc-settings">
      <section class="tc-card" aria-labelledby="mesh-mark">
        <h2 id="mesh-mark" class="tc-card-title" dir="auto">{{ name() }}</h2>
        <dl class="tc-facts tc-mesh-marks">
          <dt>{{ t().key.markTitle }}</dt>
          <dd>
            <code dir="ltr">{{ mark() }}</code>
          </dd>
        </dl>
      </section>
      <section class="tc-card" aria-labelledby="mesh-key-file">
        <h2 id="mesh-key-file" class="tc-card-title">{{ t().key.fileTitle }}</h2>
        <p class="tc-text-muted">{{ t().key.fileText }}</p>
        <form class="tc-mesh-form" (submit)="$event.preventDefault(); save(field.read())">
          <tc-field
            #field
            type="password"
            autocomplete="off"
            [label]="t().passphrase.label"
            [hint]="t().passphrase.hint"
            [problem]="saving.problem()"
            [showLabel]="t().passphrase.show"
            [hideLabel]="t().passphrase.hide"
            [revealDetail]="t().passphrase.showDetail"
            [(value)]="passphrase"
          />
          <button type="submit" class="tc-button" data-look="primary" [attr.aria-busy]="saving.busy()">
            {{ t().key.save }}
          </button>
          <p class="tc-field-hint" role="status">{{ told() }}</p>
        </form>
      </section>
      <section class="tc-card" aria-labelledby="mesh-hides"><tc-what-it-hides heading="mesh-hides" /></section>
      <section class="tc-card" aria-labelledby="mesh-forget">
        <h2 id="mesh-forget" class="tc-card-title">{{ t().key.forgetTitle }}</h2>
        <p class="tc-text-muted">{{ t().key.forgetText }}</p>
        <button type="button" class="tc-button" data-look="danger" (click)="question.open()">
          {{ t().key.forget }}
        </button>
        @if (forgetting.problem() !== "") {
          <tc-notice tone="danger">{{ forgetting.problem() }}</tc-notice>
        }
      </section>
    </div>
    <tc-confirm
      #question
      [question]="t().key.forgetQuestion"
      [confirmLabel]="t().key.forget"
      [cancelLabel]="common().cancel"
      (confirmed)="forget()"
    >
      <p class="tc-text-muted">{{ t().key.forgetHint }}</p>
    </tc-confirm>
  `,
})
export class MeshKey {
  private readonly desk = inject(Desk);
  private readonly router = inject(Router);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly saving = new MeshAttempt();
  protected readonly forgetting = new MeshAttempt();
  protected readonly passphrase = signal("");
  protected readonly told = signal("");
  private readonly state = storeSignal(this.desk.door.state);
  protected readonly name = computed(() => {
    const state = this.state();
    return state.kind === "ready" ? state.name : "";
  });
  protected readonly mark = computed(() => {
    const state = this.state();
    return state.kind === "ready" ? groupedMark(state.id) : "";
  });

  protected save(passphrase: string): void {
    this.told.set("");
    void this.saving.run(async () => {
      saveFile("key.tenchat.json", await this.desk.door.exportKeyFile(passphrase));
      this.passphrase.set("");
      this.told.set(this.t().key.saved);
    });
  }

  protected forget(): void {
    void this.forgetting.run(async () => {
      await this.desk.door.forget();
      this.desk.chosen.set(null);
      this.desk.drafts.clear();
      await this.router.navigateByUrl("/");
    });
  }
}
