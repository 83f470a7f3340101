import { ChangeDetectionStrategy, Component, computed, inject, signal } from "@angular/core";
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from "@angular/router";
import type { TalkItem } from "../../core/mesh/door.ts";
import { excerptOf } from "../../core/tenchat.ts";
import { ArrowKeys } from "../../ui/arrow-keys/arrow-keys.ts";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { Mark } from "../shell/mark.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** The list of those one talks with, and beside it, or in its place, what was chosen. */
@Component({
  selector: "tc-mesh-home",
  imports: [ArrowKeys, Avatar, Icon, Mark, Notice, RoundButton, RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./mesh-home.html",
})
export class MeshHome {
  protected readonly desk = inject(Desk);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly t = inject(MESH_WORDS);
  private readonly correspondents = storeSignal(this.desk.door.correspondents);
  /** Each with what was said last: whatever is said changes the list. */
  protected readonly rows = computed(() =>
    this.correspondents().map((one) => ({ ...one, last: this.desk.door.talk(one.id).get().at(-1) })),
  );
  protected readonly missing = storeSignal(this.desk.door.relaysMissing);
  protected readonly strangers = storeSignal(this.desk.door.strangers);
  private readonly address = signal(pathOf(this.router.url));
  protected readonly listInFront = computed(() => this.address() === "/");
  protected readonly talking = computed(() => (this.address() === "/talk" ? this.desk.chosen() : null));

  constructor() {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.address.set(pathOf(event.urlAfterRedirects));
    });
  }

  protected excerpt({ content, file }: TalkItem): string {
    return file?.name ?? (excerptOf(content) || this.language.common().invisible);
  }

  protected when(at: number | null): string {
    return at === null ? "" : this.language.dates().short(at, Date.now(), this.language.common());
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0]!;
}
