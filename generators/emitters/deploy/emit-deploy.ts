import type { Ir } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import type { Artifact } from "../artifact.ts";
import { code } from "../docs/markdown.ts";
import { toYaml } from "../to-yaml.ts";
import { composeFile } from "./compose.ts";
import { kubernetesManifests } from "./kubernetes.ts";
import { needsOf, PORT, type Needs } from "./needs.ts";
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
    ...[...kubernetesManifests(needs)].map(([name, manifest]) => yaml(`kubernetes/${name}.yaml`, manifest)),
    { path: "deploy/README.md", text: guide(needs), emitter: "deploy", from },
  ];
}

function guide(needs: Needs): string {
  const { name, prefix, postgres, redis } = needs;
  const compose = postgres
    ? `From the root of the project; two secrets first, which stay on this machine:

\`\`\`sh
mkdir -p -m 700 var/secrets
openssl rand -hex 24 > var/secrets/database-password
printf 'postgres://${name}:%s@postgres:5432/${name}' "$(cat var/secrets/database-password)" > var/secrets/database-url
chmod 444 var/secrets/*
docker compose --file generated/deploy/compose.yaml up --build --detach
\`\`\`${needs.roles.length === 0 ? "" : "\n\nThe port is that of a proxy, which does what is said above (`proxy.conf`). `--scale api=2 --scale gateway=3` starts more of them; the worker, which keeps its folder, is one."}`
    : "```sh\ndocker compose --file generated/deploy/compose.yaml up --build --detach\n```";
  const secrets = [
    ...(postgres ? [`kubectl create secret generic ${name}-database --from-literal=url=postgres://…`] : []),
    ...(redis ? [`kubectl create secret generic ${name}-redis --from-literal=url=redis://…`] : []),
    `kubectl create configmap ${name}-settings --from-literal=${prefix}_ORIGIN=https://… --from-literal=${prefix}_PROXIES=1`,
    "kubectl apply --filename generated/deploy/kubernetes/",
  ];
  const needed = [...(postgres ? ["PostgreSQL"] : []), ...(redis ? ["Redis"] : [])];
  return `# Running ${name}

${needed.length === 0 ? "It needs no store." : `It needs ${needed.join(" and ")}.`}${needs.health === null ? "" : ` ${code(needs.health)} says whether it can serve.`}${needs.metrics === null ? "" : ` ${code(needs.metrics)} is for Prometheus, on the same port: keep it from the public at your proxy.`}${needs.socket === null ? "" : ` ${code(needs.socket)} is a WebSocket: let your proxy pass upgrades.`}
${roles(needs)}
Limits count addresses. Behind a proxy every request has the proxy's, so that all people together would meet one limit: \`${prefix}_PROXIES\` is how many proxies of yours stand before the server, or their networks (\`10.0.0.0/8,fd00::/8\`). The last entries of \`X-Forwarded-For\` are taken from those alone; \`Forwarded\` and \`X-Real-IP\` are never read. Give networks wherever somebody could reach the server past the proxy; with a number, let nobody reach it but the proxy.

A new version brings the tables forward at its first start, while servers of the old one go on: let them be replaced one by one, and take a backup first. What only the old ones use stays until a start with \`${prefix}_UPGRADE=contract\`, once none of them runs any more.

The server runs as user 10001, without capabilities, on a root file system that it cannot write to.

## Compose

${compose}

\`${prefix}_ORIGIN\` is the address people see in their browser, \`${prefix}_PORT\` the port here (${PORT} unless told), \`${prefix}_IMAGE\` an image made elsewhere, ${proxies(needs)}, \`${prefix}_SECRETS\` another folder of secrets.

## Kubernetes

${cluster(needs)} The image \`${name}:${needs.version}\` has to be where the cluster finds it. Addresses of the stores are secrets of yours:

\`\`\`sh
${secrets.join("\n")}
\`\`\`
`;
}

/** What a proxy has to do, and what there is of each. */
function roles({ prefix, socket, roles: all }: Needs): string {
  if (all.length === 0) return "";
  return `
Its work is shared by processes of three roles (\`${prefix}_ROLE\`): an \`api\` answers HTTP, a \`gateway\` holds sockets, a \`worker\` deals with what follows from either and with what is due. There may be several of each; any of them may go, and the others go on. A proxy sends ${code(socket ?? "")} to the gateways and every other path to the apis, and nothing has to stick to one process. What comes to the wrong one is refused with 404 and a sentence.
`;
}

function proxies({ prefix, roles: all }: Needs): string {
  return all.length === 0
    ? `\`${prefix}_PROXIES\` the proxies before that port (none unless told)`
    : `\`${prefix}_PROXIES\` the proxies before the server: the one of this project (1 unless told) and those of yours before that port`;
}

function cluster({ name, roles: all }: Needs): string {
  const within = "has an address within the cluster only: an ingress stands before";
  if (all.length === 0) return `The service ${within} it, which is the one proxy that the settings below name.`;
  return `Each role ${within} them, which is the one proxy that the settings below name. \`kubernetes/ingress.yaml\` has its two rules, without a host and a certificate: those are yours to add, or leave the file out where you have another way in. Two of each role are started; \`kubectl scale deployment ${name}-gateway --replicas 5\` makes them five.`;
}
