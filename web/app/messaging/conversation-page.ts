import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from "@angular/core";
import { ActivatedRoute, RouterOutlet } from "@angular/router";
import { Width } from "../shell/width.ts";
import { Conversation } from "./conversation.ts";

/**
 * The address of a conversation, and of what is about it: who is in it, who can read it, how long it is kept. That stands
 * beside it where there is room, else in its place. Another id is another conversation from the ground up.
 */
@Component({
  selector: "tc-conversation-page",
  imports: [Conversation, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pair" },
  template: `
    @if (here()) {
      @for (id of [conversationId()]; track id) {
        <tc-conversation [conversationId]="id" />
      }
    }
    <div class="tc-pair-details" data-region [hidden]="!details()">
      <router-outlet (activate)="details.set(true)" (deactivate)="details.set(false)" />
    </div>
  `,
})
export class ConversationPage {
  readonly conversationId = input.required<string>();
  private readonly width = inject(Width);
  /** Whether something about it is open. */
  protected readonly details = signal(inject(ActivatedRoute).snapshot.firstChild !== null);
  protected readonly here = computed(() => !this.details() || this.width.threeColumns());
}
