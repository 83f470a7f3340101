import { ChangeDetectionStrategy, Component, computed, inject, signal } from "@angular/core";
import { Router } from "@angular/router";
import { Field } from "../../ui/field/field.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { PickFile } from "./pick-file.ts";
import { saveFile } from "./save-file.ts";

/** One's own contact file goes out, those of others come in, and a group begins. */
@Component({
  selector: "tc-mesh-people",
  imports: [Field, Notice, PaneHeader, PickFile],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./mesh-people.html",
})
export class MeshPeople {
  private readonly desk = inject(Desk);
  private readonly router = inject(Router);
  protected readonly t = inject(MESH_WORDS);
  protected readonly giving = new MeshAttempt();
  protected readonly taking = new MeshAttempt();
  protected readonly grouping = new MeshAttempt();
  protected readonly copied = signal("");
  protected readonly unread = signal(false);
  protected readonly pasted = signal("");
  protected readonly groupName = signal("");
  protected readonly members = signal<ReadonlySet<string>>(new Set());
  private readonly correspondents = storeSignal(this.desk.door.correspondents);
  protected readonly contacts = computed(() => this.correspondents().filter(({ kind }) => kind === "contact"));

  protected save(): void {
    saveFile("contact.tenchat.json", this.desk.door.contactFile());
  }

  protected copy(): void {
    void this.giving.run(async () => {
      await navigator.clipboard.writeText(this.desk.door.contactFile());
      this.copied.set(this.t().people.copied);
    });
  }

  protected picked(text: string | null): void {
    this.unread.set(text === null);
    if (text !== null) this.take(text);
  }

  protected take(text: string): void {
    void this.taking.run(async () => this.show(await this.desk.door.addFile(text)));
  }

  protected choose(id: string, on: boolean): void {
    const members = new Set(this.members());
    if (on) members.add(id);
    else members.delete(id);
    this.members.set(members);
  }

  protected begin(name: string): void {
    void this.grouping.run(async () => this.show(await this.desk.door.createGroup(name, [...this.members()])));
  }

  private async show(id: string): Promise<void> {
    this.desk.chosen.set(id);
    await this.router.navigateByUrl("/talk");
  }
}
