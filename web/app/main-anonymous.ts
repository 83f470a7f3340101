import { openAnonymous } from "../core/mesh/open-anonymous.ts";
import { browserMeshHost } from "../hosts/browser-mesh-host.ts";
import { startAnonymous } from "./mesh/compose-anonymous.ts";

// The server has said which relays have no https, where its operator tries some out.
const plain = document.querySelector("tc-app")?.getAttribute("data-plain-relays")?.split(" ") ?? [];
const host = browserMeshHost(window, plain);
await startAnonymous(() => openAnonymous(host));
