import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from "@angular/core";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Mark } from "../shell/mark.ts";
import { Desk } from "./desk.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { PickFile } from "./pick-file.ts";
import { WhatItHides } from "./what-it-hides.ts";

const WAYS = ["newKey", "keyFile"] as const;

/** The first page: a new key or a key file, and what this mode hides and what it does not. */
@Component({
  selector: "tc-mesh-begin",
  imports: [Field, Icon, Mark, Notice, PickFile, WhatItHides],
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./mesh-begin.html",
})
export class MeshBegin {
  private readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly attempt = inject(MeshAttempt);
  protected readonly ways = WAYS;
  protected readonly way = signal<(typeof WAYS)[number]>("newKey");
  protected readonly name = signal("");
  protected readonly passphrase = signal("");
  protected readonly passphraseProblem = signal("");
  protected readonly fileProblem = signal("");
  private readonly file = signal<string | null>(null);
  private readonly passphraseField = viewChild<Field>("passphraseField");

  protected choose(way: (typeof WAYS)[number]): void {
    this.way.set(way);
    this.attempt.clear();
  }

  protected create(name: string): void {
    void this.attempt.run(() => this.desk.door.createKey(name));
  }

  protected picked(text: string | null): void {
    this.file.set(text);
    this.fileProblem.set(text === null ? this.t().begin.fileUnread : "");
    this.attempt.clear();
  }

  /** Every mistake is named at once, each beside its field. */
  protected open(passphrase: string): void {
    const [file, { begin, passphrase: words }] = [this.file(), this.t()];
    if (file === null && this.fileProblem() === "") this.fileProblem.set(begin.fileMissing);
    this.passphraseProblem.set(passphrase === "" ? words.missing : "");
    if (passphrase === "") this.passphraseField()?.focus();
    if (file === null || passphrase === "") return;
    void this.attempt.run(() => this.desk.door.importKeyFile(file, passphrase));
  }
}
