import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from "@angular/core";
import { Router } from "@angular/router";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { GroupRules, Person } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { PeopleSearch } from "./people-search.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 7 * 24 };

/** Beginning a group: what it is called, and who is in it. */
@Component({
  selector: "tc-new-group",
  imports: [Avatar, Field, Icon, Notice, PaneHeader, PeopleSearch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <tc-pane-header back="/conversations/new" [title]="t().group.title" />
    <div class="tc-settings">
      <form id="new-group" class="tc-card" (submit)="begin($event, senders.value)">
        <tc-field
          [label]="t().group.name"
          [hint]="t().group.nameHint"
          [problem]="aboutName() ? beginning.problem() : ''"
          [(value)]="name"
        />
      </form>
      <section class="tc-card" aria-labelledby="new-group-people">
        <h2 id="new-group-people" class="tc-card-title">{{ t().group.people }}</h2>
        @if (people().length === 0) {
          <p class="tc-text-muted">{{ t().group.nobodyChosen }}</p>
        }
        <ul class="tc-plain-list tc-group-chosen">
          @for (person of people(); track person.accountId) {
            <li>
              <button type="button" class="tc-button" data-look="outline" (click)="drop(person)">
                <tc-avatar size="small" [id]="person.accountId" [name]="person.displayName" />
                <bdi>{{ person.displayName }}</bdi>
                <tc-icon name="close" />
                <span class="tc-hidden">{{ t().group.remove(person.displayName) }}</span>
              </button>
            </li>
          }
        </ul>
        <tc-people-search [elsewhere]="true" [without]="chosenIds()" (chosen)="choose($event)" />
      </section>
      <section class="tc-card">
        <label class="tc-group-choice"
          >{{ t().group.senders.title }}
          <select #senders class="tc-select">
            <option value="everybody">{{ t().group.senders.everybody }}</option>
            <option value="managers">{{ t().group.senders.managers }}</option>
          </select>
        </label>
        <label class="tc-group-choice"
          >{{ t().group.ends.title }}
          <select class="tc-select" #end (change)="ending.set(end.value)">
            @for (choice of ends; track choice) {
              <option [value]="choice">{{ t().group.ends[choice] }}</option>
            }
          </select>
        </label>
        @if (ending() === "date") {
          <label class="tc-group-choice"
            >{{ t().group.ends.moment }}
            <input
              class="tc-select"
              type="datetime-local"
              form="new-group"
              required
              (input)="moment.set($any($event.target).value)"
            />
          </label>
        }
        @if (ending() !== "never") {
          <p class="tc-field-hint">{{ t().group.ends.hint }}</p>
        }
      </section>
    </div>
    <div class="tc-pane-foot">
      @if (beginning.problem() !== "" && !aboutName()) {
        <tc-notice tone="danger">{{ beginning.problem() }}</tc-notice>
      }
      <button
        form="new-group"
        class="tc-button"
        data-look="primary"
        [disabled]="people().length === 0 || beginning.busy()"
      >
        {{ beginning.busy() ? t().group.creating : t().group.create }}
      </button>
    </div>
  `,
})
export class NewGroup {
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly beginning = new Attempt();
  /** What is wrong with the name is said beside it, all else beside the button. */
  protected readonly aboutName = computed(() => this.beginning.failure()?.kind.startsWith("group-name") === true);
  protected readonly name = signal("");
  protected readonly people = signal<readonly Person[]>([]);
  protected readonly chosenIds = computed(() => this.people().map(({ accountId }) => accountId));
  protected readonly ends = ["never", "hour", "day", "week", "date"] as const;
  protected readonly ending = signal("never");
  /** As the browser has it of the person: their own time. */
  protected readonly moment = signal("");
  private readonly field = viewChild.required(Field);
  private readonly search = viewChild.required(PeopleSearch);

  constructor() {
    afterNextRender(() => this.field().focus());
  }

  /** In hours; at a moment the person says which. */
  private chosenEnd(): Pick<GroupRules, "endsAt"> {
    const hours = HOURS[this.ending()];
    if (hours !== undefined) return { endsAt: Date.now() + hours * 3_600_000 };
    return this.ending() === "date" ? { endsAt: new Date(this.moment()).getTime() } : {};
  }

  protected choose(person: Person): void {
    this.people.update((people) => [...people.filter(({ accountId }) => accountId !== person.accountId), person]);
    this.search().clear();
  }

  protected drop(person: Person): void {
    this.people.update((people) => people.filter(({ accountId }) => accountId !== person.accountId));
    this.search().focus();
  }

  protected async begin(event: Event, chosen: string): Promise<void> {
    event.preventDefault();
    const senders = chosen === "managers" ? chosen : "everybody";
    await this.beginning.run(async () => {
      const id = await this.tenchat.conversations.startGroup(this.field().read(), this.chosenIds(), {
        senders,
        ...this.chosenEnd(),
      });
      await this.router.navigateByUrl(`/conversations/${id}`);
    });
    if (this.aboutName()) this.field().focus();
  }
}
