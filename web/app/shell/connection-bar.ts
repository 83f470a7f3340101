import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "./announcer.ts";
import { storeSignal } from "./store-signal.ts";
import { TENCHAT } from "./tenchat-token.ts";
import { SHELL_WORDS } from "./words/shell-words.ts";

/** A reconnect that takes less than this is nobody's business. */
const QUIET_MILLISECONDS = 1000;

/** A thin bar while there is no connection, or no storing; nothing at all while there is. */
@Component({
  selector: "tc-connection-bar",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (storage(); as problem) {
        <p class="tc-connection-bar" data-tone="warning">
          <tc-icon name="alert" />
          <span
            >{{ t().storage.failing }}
            <bdi>{{ problem.detail ? common().browserAnswered(problem.detail) : "" }}</bdi></span
          >
        </p>
      }
      @switch (shown()) {
        @case ("connecting") {
          <p class="tc-connection-bar">{{ t().connection.connecting }}</p>
        }
        @case ("offline") {
          <p class="tc-connection-bar" data-tone="warning"><tc-icon name="offline" />{{ t().connection.offline }}</p>
        }
      }
    </div>
  `,
})
export class ConnectionBar {
  protected readonly t = inject(SHELL_WORDS);
  protected readonly common = inject(Language).common;
  private readonly announcer = inject(Announcer);
  private readonly tenchat = inject(TENCHAT);
  private readonly connection = storeSignal(this.tenchat.connection);
  protected readonly storage = storeSignal(this.tenchat.storage.problem);
  protected readonly shown = signal<"connecting" | "offline" | "nothing">("nothing");

  constructor() {
    effect((onCleanup) => {
      const connection = this.connection();
      if (connection === "online") {
        if (untracked(this.shown) !== "nothing") this.announcer.say(untracked(this.t).connection.online);
        this.shown.set("nothing");
        return;
      }
      const timer = setTimeout(() => this.shown.set(connection), QUIET_MILLISECONDS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
