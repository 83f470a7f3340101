import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import type { TenChatError } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { SHELL_WORDS } from "./words/shell-words.ts";

/** Keys have no place here: what was tried, what the browser answered, and what to do. */
@Component({
  selector: "tc-storage-unusable",
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tc-notebook" data-region role="alert">
      <span class="tc-notebook-sign"><tc-icon name="alert" /></span>
      <h1 class="tc-notebook-title">{{ t().storage.title }}</h1>
      <p>{{ common().errors[error().kind] }}</p>
      @if (error().detail; as answer) {
        <p class="tc-notebook-answer">
          <bdi>{{ common().browserAnswered(answer) }}</bdi>
        </p>
      }
      @if (error().kind !== "storage-newer") {
        <p>{{ t().storage.explanation(place) }}</p>
        <h2 class="tc-notebook-heading">{{ t().storage.whatToDo }}</h2>
        <ul class="tc-notebook-list">
          @for (step of t().storage.steps; track step) {
            <li>{{ step }}</li>
          }
        </ul>
      }
      <div class="tc-notebook-actions">
        <button type="button" class="tc-button" data-look="primary" (click)="reload()">{{ common().tryAgain }}</button>
        <a class="tc-button" data-look="outline" routerLink="/audit">{{ common().aboutServer }}</a>
      </div>
    </div>
  `,
})
export class StorageUnusable {
  readonly error = input.required<TenChatError>();
  protected readonly t = inject(SHELL_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly place = location.host;

  protected reload(): void {
    location.reload();
  }
}
