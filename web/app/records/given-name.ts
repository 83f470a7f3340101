import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { Profiles } from "./profiles.ts";

/** What somebody calls themselves, beside the name of their account; nothing where that is the same. */
@Component({
  selector: "tc-given-name",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-given-name" },
  template: `@if (name() !== "") {
    <bdi>~{{ name() }}</bdi>
  }`,
})
export class GivenName {
  readonly id = input.required<string>();
  /** What stands there already. */
  readonly beside = input("");
  private readonly profiles = inject(Profiles);
  protected readonly name = computed(() => {
    const name = this.profiles.name(this.id());
    return name === this.beside() ? "" : name;
  });
}
