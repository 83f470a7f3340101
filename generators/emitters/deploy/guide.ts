import { code } from "../docs/markdown.ts";
import { PORT, type Needs } from "./needs.ts";
import { SECRETS, type Process } from "./processes.ts";

/** What somebody who runs it reads. */
export function guide(needs: Needs): string {
  const { name, prefix, postgres, redis } = needs;
  const compose = postgres
    ? `From the root of the project; two secrets first, which stay on this machine:

\`\`\`sh
mkdir -p -m 700 var/secrets
openssl rand -hex 24 > var/secrets/database-password
printf 'postgres://${name}:%s@postgres:5432/${name}' "$(cat var/secrets/database-password)" > var/secrets/database-url
chmod 444 var/secrets/database-*
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

${settings(needs)}
${profiles(needs)}
## Kubernetes

${cluster(needs)} The image \`${name}:${needs.version}\` has to be where the cluster finds it. Addresses of the stores are secrets of yours:

\`\`\`sh
${secrets.join("\n")}
\`\`\`

Whatever else can be set is a line of that map: \`--from-env-file=var/settings.env\` in place of the literals makes it of the same file that Compose reads, which then has to name the proxies, too. A secret among the settings is a file of the secret \`${name}-secret-settings\`, found in the same place: \`kubectl create secret generic ${name}-secret-settings --from-file=NAME=PATH\`. What has changed is read at the next start: \`kubectl rollout restart deployment --selector app.kubernetes.io/name=${name}\`.
${folders(needs)}`;
}

function settings({ prefix, ...needs }: Needs): string {
  return `Whatever can be set is a line of \`var/settings.env\`, such as \`${prefix}_ORIGIN=https://…\`, the address people see in their browser; the file need not be there, and every process reads it when it is made (\`up\` once more). A setting that is a secret is a file in \`var/secrets/settings\`, readable for all and in a folder that is, and is named where the processes find it: \`…_FILE=${SECRETS}/…\`. \`${prefix}_ORIGIN\`, \`${prefix}_PROXIES\` and \`${prefix}_UPGRADE\` may be variables where Compose is started instead (\`defaults.env\`); the file goes before these. ${proxies({ prefix, ...needs })}. Such files want Compose 2.24 or newer.

Variables there are \`${prefix}_PORT\`, the port here (${PORT} unless told), \`${prefix}_IMAGE\`, an image made elsewhere, \`${prefix}_SETTINGS\`, another file of settings, and \`${prefix}_SECRETS\`, another folder of secrets.`;
}

/** How Compose starts what is not always there. */
function profiles({ processes }: Needs): string {
  if (processes.length === 0) return "";
  const each = processes.map(
    ({ role, setting, port }) =>
      `- \`--profile ${role}\` before \`up\`, and before \`down\`, once \`${setting}\` is set: ${
        port === undefined
          ? "the proxy sends there what is theirs, and to the apis while none of them runs."
          : `they listen on the port \`${setting}_PORT\` here (a variable of Compose; ${port} unless told), before which no proxy stands: \`${setting}_PROXIES\` names those of yours that do.`
      }`,
  );
  return `\n${each.join("\n")}\n`;
}

/** And a cluster. */
function folders({ name, processes }: Needs): string {
  if (processes.length === 0) return "";
  const each = processes.map(
    ({ role, setting, port }) =>
      `- \`kubectl apply --filename generated/deploy/kubernetes/${role}/\`, once \`${setting}\` is set. ${
        port === undefined
          ? `Its ingress has the rules for what these processes answer, whose host and certificate are those of the other one. Its policy lets them, the apis and the gateways ask the open internet.`
          : `The service \`${name}-${role}-open\` gives them an address of their own, at port ${port}: that is what \`${setting}\` has to say. Its policy lets them ask the open internet.`
      }`,
  );
  return `
What is not always there has a folder of its own, which the last command above leaves alone:

${each.join("\n")}

The policies let nobody ask a network of your own; what is there and has to be asked takes a policy of yours.
`;
}

/** What a proxy has to do, and what there is of each. */
function roles({ prefix, socket, roles: all, processes }: Needs): string {
  if (all.length === 0) return "";
  return `
Its work is shared by processes of three roles (\`${prefix}_ROLE\`): an \`api\` answers HTTP, a \`gateway\` holds sockets, a \`worker\` deals with what follows from either and with what is due. There may be several of each; any of them may go, and the others go on. A proxy sends ${code(socket ?? "")} to the gateways and every other path to the apis, and nothing has to stick to one process. What comes to the wrong one is refused with 404 and a sentence.
${besides(processes)}`;
}

function proxies({ prefix, roles: all }: Needs): string {
  return all.length === 0
    ? `\`${prefix}_PROXIES\` are the proxies before that port (none unless told)`
    : `\`${prefix}_PROXIES\` are the proxies before the server: the one of this project (1 unless told) and those of yours before that port`;
}

function cluster({ name, roles: all }: Needs): string {
  const within = "has an address within the cluster only: an ingress stands before";
  if (all.length === 0) return `The service ${within} it, which is the one proxy that the settings below name.`;
  return `Each role ${within} them, which is the one proxy that the settings below name. \`kubernetes/ingress.yaml\` has its two rules, without a host and a certificate: those are yours to add, or leave the file out where you have another way in. Two of each role are started; \`kubectl scale deployment ${name}-gateway --replicas 5\` makes them five.`;
}

function besides(processes: readonly Process[]): string {
  if (processes.length === 0) return "";
  const each = processes.map(({ role, setting, places, port }) =>
    port === undefined
      ? `\`${role}\`, where \`${setting}\` is set, answers ${(places ?? []).map(({ path, below }) => code(below ? `${path}/…` : path)).join(", ")}`
      : `\`${role}\`, where \`${setting}\` is set, listens on a port of its own (\`${setting}_PORT\`)`,
  );
  return `
Others are started only where the server does what they are for: ${each.join("; ")}. They ask others out there, as the apis and gateways may for people here; a worker asks nobody.
`;
}
