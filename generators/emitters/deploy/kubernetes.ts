import { PORT, type Needs } from "./needs.ts";
import { SECRETS, type Process } from "./processes.ts";

/** Kubernetes manifests by file name. Stores are somebody else's: they are reached by addresses that a Secret holds. */
export function kubernetesManifests(needs: Needs): ReadonlyMap<string, object> {
  const { roles } = needs;
  const servers: (readonly [string, object])[] =
    roles.length === 0
      ? [
          ["deployment", deployment(needs)],
          ["service", service(needs)],
        ]
      : [
          ...roles.flatMap((role): [string, object][] => [
            [`deployment-${role}`, deployment(needs, role)],
            [`service-${role}`, service(needs, role)],
          ]),
          ["ingress", ingress(needs)],
        ];
  return new Map<string, object>([
    ...servers,
    ["network-policy", networkPolicy(needs)],
    ["service-account", serviceAccount(needs)],
  ]);
}

/** Of the whole, or of the processes of a role. */
export function metadata(needs: Needs, role?: string, annotations: Readonly<Record<string, string>> = {}): object {
  return {
    name: nameOf(needs, role),
    labels: { ...selector(needs, role), "app.kubernetes.io/version": needs.version },
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

export function nameOf({ name }: Needs, role: string | undefined): string {
  return role === undefined ? name : `${name}-${role}`;
}

export function selector({ name }: Needs, role?: string): Readonly<Record<string, string>> {
  return { "app.kubernetes.io/name": name, ...(role === undefined ? {} : { "app.kubernetes.io/component": role }) };
}

export function deployment(needs: Needs, role?: string, process?: Process): object {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(needs, role),
    spec: {
      // Two of each role, so that any process may go. What has no roles may know of nothing but itself.
      ...(role === undefined ? { replicas: 1, strategy: { type: "Recreate" } } : { replicas: 2 }),
      selector: { matchLabels: selector(needs, role) },
      template: {
        metadata: { labels: { ...selector(needs, role), "app.kubernetes.io/version": needs.version } },
        spec: {
          serviceAccountName: needs.name,
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 30,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 10001,
            runAsGroup: 10001,
            fsGroup: 10001,
            seccompProfile: { type: "RuntimeDefault" },
          },
          containers: [container(needs, role, process)],
          volumes: [
            { name: "data", emptyDir: { sizeLimit: "1Gi" } },
            { name: "temporary", emptyDir: { sizeLimit: "64Mi" } },
            { name: "settings", secret: { secretName: `${needs.name}-secret-settings`, optional: true } },
          ],
        },
      },
    },
  };
}

function container(needs: Needs, role: string | undefined, process: Process | undefined): object {
  const { name, prefix, health } = needs;
  const secret = (variable: string, store: string) => ({
    name: variable,
    valueFrom: { secretKeyRef: { name: `${name}-${store}`, key: "url" } },
  });
  const ready = health === null ? { tcpSocket: { port: "http" } } : { httpGet: { path: health, port: "http" } };
  return {
    name,
    image: `${name}:${needs.version}`,
    imagePullPolicy: "IfNotPresent",
    ports: [
      { name: "http", containerPort: PORT, protocol: "TCP" },
      ...(process?.port === undefined ? [] : [{ name: "open", containerPort: process.port, protocol: "TCP" }]),
    ],
    env: [
      { name: "PORT", value: String(PORT) },
      { name: `${prefix}_DATA`, value: "/data" },
      ...(role === undefined ? [] : [{ name: `${prefix}_ROLE`, value: role }]),
      ...(process?.port === undefined
        ? []
        : [
            { name: `${process.setting}_PORT`, value: String(process.port) },
            // No proxy stands before a port of one's own: what claims to come from one is not believed.
            { name: `${prefix}_PROXIES`, value: "0" },
          ]),
      ...(needs.postgres ? [secret("DATABASE_URL", "database")] : []),
      ...(needs.redis ? [secret("REDIS_URL", "redis")] : []),
    ],
    // Whatever else an operator can set: the public address, for one.
    envFrom: [{ configMapRef: { name: `${name}-settings`, optional: true } }],
    startupProbe: { ...ready, periodSeconds: 2, failureThreshold: 60 },
    readinessProbe: { ...ready, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3 },
    // A database that is away makes the server unready, and starting it anew would not bring the database back.
    livenessProbe: { tcpSocket: { port: "http" }, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 },
    resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "1Gi" } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [
      { name: "data", mountPath: "/data" },
      { name: "temporary", mountPath: "/tmp" },
      // What settings name as a file: those that are secrets.
      { name: "settings", mountPath: SECRETS, readOnly: true },
    ],
  };
}

export function service(needs: Needs, role?: string): object {
  const annotations: Record<string, string> =
    needs.metrics === null
      ? {}
      : { "prometheus.io/scrape": "true", "prometheus.io/path": needs.metrics, "prometheus.io/port": String(PORT) };
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(needs, role, annotations),
    spec: {
      type: "ClusterIP",
      selector: selector(needs, role),
      ports: [{ name: "http", port: 80, targetPort: "http", protocol: "TCP", appProtocol: "http" }],
    },
  };
}

/** Sockets go to the gateways, everything else to the apis; nothing has to stick. */
function ingress(needs: Needs): object {
  return ingressOf(needs, undefined, [
    ...[needs.socket!, ...needs.doors].map((each) => pathTo(needs, each, "Exact", "gateway")),
    pathTo(needs, "/", "Prefix", "api"),
  ]);
}

/** To processes of a role that is started besides: its rules stand beside those of the other ingress. */
export function ingressTo(
  needs: Needs,
  role: string,
  places: readonly (readonly [path: string, type: "Exact" | "Prefix"])[],
): object {
  const paths = places.map(([path, type]) => pathTo(needs, path, type, role));
  return ingressOf(needs, role, paths);
}

function ingressOf(needs: Needs, role: string | undefined, paths: readonly object[]): object {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: metadata(needs, role),
    spec: { rules: [{ http: { paths } }] },
  };
}

function pathTo(needs: Needs, path: string, pathType: "Exact" | "Prefix", role: string): object {
  return { path, pathType, backend: { service: { name: nameOf(needs, role), port: { name: "http" } } } };
}

function serviceAccount(needs: Needs): object {
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: metadata(needs),
    automountServiceAccountToken: false,
  };
}

/** In: the one port. Out: names, and the stores. Nothing else. */
function networkPolicy(needs: Needs): object {
  const tcp = (port: number) => ({ ports: [{ port, protocol: "TCP" }] });
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: metadata(needs),
    spec: {
      podSelector: { matchLabels: selector(needs) },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ ports: [{ port: "http", protocol: "TCP" }] }],
      egress: [
        {
          ports: [
            { port: 53, protocol: "UDP" },
            { port: 53, protocol: "TCP" },
          ],
        },
        ...(needs.postgres ? [tcp(5432)] : []),
        ...(needs.redis ? [tcp(6379)] : []),
      ],
    },
  };
}
