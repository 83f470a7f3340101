import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from "@angular/core";
import type { Correspondent, TalkItem } from "../../core/mesh/door.ts";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { daysBetween } from "../i18n/dates.ts";
import { Language } from "../i18n/language.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { CompareMarks } from "./compare-marks.ts";
import { Desk } from "./desk.ts";
import { DismissTalk } from "./dismiss-talk.ts";
import { MeshComposer } from "./mesh-composer.ts";
import { MeshMessage } from "./mesh-message.ts";
import { MeshMessageMenu } from "./mesh-message-menu.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { namesOf } from "./names-of.ts";
import { talkRows } from "./talk-rows.ts";

/** So many are in the page at first, and as many more each time one asks for earlier ones. */
const PAGE = 200;
/** So near to its end one reads the newest, and wants to see the next one. */
const NEAR = 80;

/** One conversation: what was said, and where one writes. */
@Component({
  selector: "tc-mesh-talk",
  imports: [
    Avatar,
    CompareMarks,
    DismissTalk,
    Icon,
    MeshComposer,
    MeshMessage,
    MeshMessageMenu,
    PaneHeader,
    RoundButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./mesh-talk.html",
})
export class MeshTalk {
  readonly correspondent = input.required<Correspondent>();
  private readonly desk = inject(Desk);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = this.language.common;
  private readonly state = storeSignal(this.desk.door.state);
  private readonly correspondents = storeSignal(this.desk.door.correspondents);
  private readonly items = signal<readonly TalkItem[]>([]);
  private readonly most = signal(PAGE);
  protected readonly hasOlder = computed(() => this.items().length > this.most());
  protected readonly rows = computed(() => talkRows(this.items().slice(-this.most()), (at) => daysBetween(0, at)));
  protected readonly changed = signal<TalkItem | null>(null);
  private readonly log = viewChild.required<ElementRef<HTMLElement>>("log");
  private readonly composer = viewChild.required(MeshComposer);
  protected readonly nameOf = computed(() => {
    const nameOf = namesOf(this.correspondents(), this.correspondent().members);
    const [own, state] = [this.t().talk.own, this.state()];
    return (author: string) => (state.kind === "ready" && author === state.id ? own : nameOf(author));
  });

  constructor() {
    effect((undo) => {
      const talk = this.desk.door.talk(this.correspondent().id);
      const show = () => this.show(talk.get());
      show();
      undo(talk.subscribe(show));
    });
    afterNextRender(() => this.composer().focus());
  }

  protected older(): void {
    this.most.set(this.most() + PAGE);
  }

  protected day(at: number): string {
    return this.language.dates().day(at, Date.now(), this.common());
  }

  protected editLast(): void {
    this.changed.set(this.items().findLast(({ own, file }) => own && file === null) ?? null);
  }

  /** Who reads the newest sees the next one as well; who reads an earlier one stays there. */
  private show(items: readonly TalkItem[]): void {
    const { scrollHeight, scrollTop, clientHeight } = this.log().nativeElement;
    const grew = items.length > this.items().length;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR || items.at(-1)?.own === true;
    this.items.set(items);
    if (grew && atEnd) afterNextRender(() => this.toEnd(), { injector: this.injector });
  }

  protected toEnd(): void {
    const log = this.log().nativeElement;
    log.scrollTop = log.scrollHeight;
  }
}
