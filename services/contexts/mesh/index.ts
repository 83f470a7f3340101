export { openMesh } from "./open-mesh.ts";
export type { MeshWorld, OpenedMesh, OpenedRelay } from "./open-mesh.ts";
