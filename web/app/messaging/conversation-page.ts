import { ChangeDetectionStrategy, Component, input } from "@angular/core";
import { Conversation } from "./conversation.ts";

/** The address of a conversation; another id is another conversation from the ground up. */
@Component({
  selector: "tc-conversation-page",
  imports: [Conversation],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  template: `
    @for (id of [conversationId()]; track id) {
      <tc-conversation [conversationId]="id" />
    }
  `,
})
export class ConversationPage {
  readonly conversationId = input.required<string>();
}
