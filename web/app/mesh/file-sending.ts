import { ErrorHandler, Injectable, inject, signal } from "@angular/core";
import { MeshProblem, type MeshProblemKind, largestFile } from "../../core/mesh/door.ts";
import { Desk } from "./desk.ts";

/** A file that is being read and sealed, or why that did not work. */
export interface FileOnItsWay {
  readonly name: string;
  readonly problem: MeshProblemKind | null;
}

/** Files that people send, one a conversation: whoever looks at another one meanwhile finds here what became of it. */
@Injectable({ providedIn: "root" })
export class FileSending {
  private readonly desk = inject(Desk);
  private readonly errors = inject(ErrorHandler);
  readonly #files = signal<ReadonlyMap<string, FileOnItsWay>>(new Map());

  of(conversation: string): FileOnItsWay | undefined {
    return this.#files().get(conversation);
  }

  isBusy(conversation: string): boolean {
    return this.of(conversation)?.problem === null;
  }

  /** Whether it may be sent; told before anything of it is read. */
  accepts(conversation: string, { name, size }: File): boolean {
    const problem = size > largestFile ? "file-too-large" : size === 0 ? "file-empty" : null;
    this.#put(conversation, problem === null ? undefined : { name, problem });
    return problem === null;
  }

  /** Answers whether it is kept here and goes by itself from now on. */
  async send(conversation: string, file: File): Promise<boolean> {
    if (this.isBusy(conversation)) return false;
    const { name } = file;
    this.#put(conversation, { name, problem: null });
    try {
      const bytes = await file.arrayBuffer().catch((cause: unknown) => {
        throw new MeshProblem("file-unread", { cause });
      });
      await this.desk.door.sendFile(conversation, name, new Uint8Array(bytes));
      this.#put(conversation, undefined);
      return true;
    } catch (error) {
      if (!(error instanceof MeshProblem)) this.errors.handleError(error);
      this.#put(conversation, { name, problem: error instanceof MeshProblem ? error.kind : "unexpected" });
      return false;
    }
  }

  /** Whoever writes on has read what did not work. */
  forgetProblem(conversation: string): void {
    if (!this.isBusy(conversation) && this.of(conversation) !== undefined) this.#put(conversation, undefined);
  }

  #put(conversation: string, file: FileOnItsWay | undefined): void {
    const files = new Map(this.#files());
    if (file === undefined) files.delete(conversation);
    else files.set(conversation, file);
    this.#files.set(files);
  }
}
