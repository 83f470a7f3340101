import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from "@angular/core";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { type Person, cleanName, longestGivenName } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { squarePicture } from "./square-picture.ts";
import { RECORDS_WORDS } from "./words/records-words.ts";

/** What one shows of oneself to the people one talks with: a name and a picture, both of one's own choice. */
@Component({
  selector: "tc-profile-form",
  imports: [Avatar, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="tc-profile-form" (submit)="save($event)">
      <div class="tc-settings-profile">
        <tc-avatar size="large" [id]="person().accountId" [name]="person().displayName" [picture]="picture()" />
        <div class="tc-settings-who">
          <strong
            ><bdi>{{ person().displayName }}</bdi></strong
          >
          <span class="tc-text-muted"
            ><bdi dir="ltr">&#64;{{ person().username }}</bdi></span
          >
        </div>
      </div>
      <p class="tc-text-muted">{{ t().hint }}</p>
      <div class="tc-ways-actions">
        <input #file hidden type="file" accept="image/*" (change)="choose(file)" />
        <button type="button" class="tc-button" data-look="outline" (click)="file.click()">
          <tc-icon name="edit" />{{ t().choose }}
        </button>
        @if (picture() !== null) {
          <button type="button" class="tc-button" data-look="plain" (click)="chosen.set(null)">
            <tc-icon name="trash" />{{ t().remove }}
          </button>
        }
      </div>
      <tc-field [label]="t().name" [hint]="t().nameHint" [value]="profile().name" [problem]="problem()" />
      <button class="tc-button" data-look="primary" [attr.aria-busy]="attempt.busy()">{{ t().save }}</button>
      <p class="tc-field-hint" role="status">{{ said() || attempt.problem() }}</p>
    </form>
  `,
})
export class ProfileForm {
  readonly person = input.required<Person>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(RECORDS_WORDS);
  protected readonly attempt = new Attempt();
  protected readonly profile = storeSignal(this.tenchat.records.profile);
  /** Undefined as long as no other picture was chosen. */
  protected readonly chosen = signal<Uint8Array | null | undefined>(undefined);
  protected readonly picture = computed(() => {
    const chosen = this.chosen();
    return chosen === undefined ? this.profile().picture : chosen;
  });
  protected readonly said = signal("");
  protected readonly problem = signal("");
  private readonly field = viewChild.required(Field);

  protected async choose(chooser: HTMLInputElement): Promise<void> {
    const [file] = chooser.files ?? [];
    // The same file may be chosen once more.
    chooser.value = "";
    if (file === undefined) return;
    const picture = await squarePicture(file);
    this.said.set(picture === null ? this.t().unreadable : "");
    if (picture !== null) this.chosen.set(picture);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const written = this.field().read().trim();
    const name = cleanName(written);
    const tooLong = Array.from(written).length > longestGivenName;
    this.problem.set(
      tooLong ? this.t().tooLong(longestGivenName) : written !== "" && name === "" ? this.t().unseen : "",
    );
    if (this.problem() !== "") return this.field().focus();
    this.said.set("");
    const profile = { name, picture: this.picture() };
    if (!(await this.attempt.run(() => this.tenchat.records.changeProfile(profile)))) return;
    this.chosen.set(undefined);
    this.said.set(this.t().saved);
  }
}
