import { PORT, type Needs, type Role } from "./needs.ts";

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
function metadata(needs: Needs, role?: Role, annotations: Readonly<Record<string, string>> = {}): object {
  return {
    name: nameOf(needs, role),
    labels: { ...selector(needs, role), "app.kubernetes.io/version": needs.version },
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

function nameOf({ name }: Needs, role: Role | undefined): string {
  return role === undefined ? name : `${name}-${role}`;
}

function selector({ name }: Needs, role?: Role): Readonly<Record<string, string>> {
  return { "app.kubernetes.io/name": name, ...(role === undefined ? {} : { "app.kubernetes.io/component": role }) };
}

function deployment(needs: Needs, role?: Role): object {
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
          containers: [container(needs, role)],
          volumes: [
            { name: "data", emptyDir: { sizeLimit: "1Gi" } },
            { name: "temporary", emptyDir: { sizeLimit: "64Mi" } },
          ],
        },
      },
    },
  };
}

function container(needs: Needs, role: Role | undefined): object {
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
    ports: [{ name: "http", containerPort: PORT, protocol: "TCP" }],
    env: [
      { name: "PORT", value: String(PORT) },
      { name: `${prefix}_DATA`, value: "/data" },
      ...(role === undefined ? [] : [{ name: `${prefix}_ROLE`, value: role }]),
      ...(needs.postgres ? [secret("DATABASE_URL", "database")] : []),
      ...(needs.redis ? [secret("REDIS_URL", "redis")] : []),
    ],
    // What else an operator may choose: the public address, for one.
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
    ],
  };
}

function service(needs: Needs, role?: Role): object {
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
  const path = (at: string | null, pathType: "Exact" | "Prefix", role: Role) => ({
    path: at,
    pathType,
    backend: { service: { name: nameOf(needs, role), port: { name: "http" } } },
  });
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: metadata(needs),
    spec: {
      rules: [
        {
          http: {
            paths: [
              ...[needs.socket, ...needs.doors].map((each) => path(each, "Exact", "gateway")),
              path("/", "Prefix", "api"),
            ],
          },
        },
      ],
    },
  };
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
