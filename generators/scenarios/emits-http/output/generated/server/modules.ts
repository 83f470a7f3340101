// @generated tenchat:server@1 hash:02980c86560b8d6c8289ce849b1822de DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { NotesController } from "./notes/controller.ts";

/** The controllers of every context. */
export const CONTROLLERS = [NotesController];
