import type { Ir } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import type { Artifact } from "../artifact.ts";
import { toYaml } from "../to-yaml.ts";
import { composeFile, defaultSettings } from "./compose.ts";
import { guide } from "./guide.ts";
import { processManifests } from "./kubernetes-processes.ts";
import { kubernetesManifests } from "./kubernetes.ts";
import { needsOf } from "./needs.ts";
import { proxyConfig } from "./proxy.ts";

/** `deploy/`: how the server is run, by Compose and by Kubernetes, with what its specification needs around it. */
export function emitDeploy(ir: Ir): Artifact[] {
  if (ir.operations.length === 0) return [];
  const needs = needsOf(ir);
  const from = [...needs.from].sort(byCodeUnit);
  const yaml = (path: string, value: object): Artifact => ({
    path: `deploy/${path}`,
    // Half the tools that read these files hold "yes" for a boolean, as YAML 1.1 did.
    text: toYaml(value),
    emitter: "deploy",
    from,
  });
  return [
    yaml("compose.yaml", composeFile(needs)),
    ...(needs.roles.length === 0
      ? []
      : [{ path: "deploy/proxy.conf", text: proxyConfig(needs), emitter: "deploy", from }]),
    { path: "deploy/defaults.env", text: defaultSettings(needs), emitter: "deploy", from },
    ...[...kubernetesManifests(needs), ...processManifests(needs)].map(([name, manifest]) =>
      yaml(`kubernetes/${name}.yaml`, manifest),
    ),
    { path: "deploy/README.md", text: guide(needs), emitter: "deploy", from },
  ];
}
