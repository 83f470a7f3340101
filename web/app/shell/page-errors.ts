import { ErrorHandler, Injectable, inject } from "@angular/core";
import { MissingParts } from "./missing-parts.ts";

/** Errors that nobody waits for. A part of the page that did not come is told to the person, not to the console alone. */
@Injectable()
export class PageErrors extends ErrorHandler {
  private readonly parts = inject(MissingParts);

  override handleError(error: unknown): void {
    if (this.parts.explains(error)) console.warn(error);
    else super.handleError(error);
  }
}
