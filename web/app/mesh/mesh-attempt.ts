import { Injectable, inject } from "@angular/core";
import { MeshProblem } from "../../core/mesh/door.ts";
import { Attempt } from "../shell/attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** An attempt of the anonymous mode, whose problems have sentences of their own. */
@Injectable()
export class MeshAttempt extends Attempt {
  private readonly t = inject(MESH_WORDS);

  protected override sentence(error: unknown): string {
    return error instanceof MeshProblem ? this.t().problems[error.kind] : super.sentence(error);
  }
}
