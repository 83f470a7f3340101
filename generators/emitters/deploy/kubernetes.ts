import { PORT, type Needs } from "./needs.ts";

/** Kubernetes manifests by file name. Stores are somebody else's: they are reached by addresses that a Secret holds. */
export function kubernetesManifests(needs: Needs): ReadonlyMap<string, object> {
  return new Map<string, object>([
    ["deployment", deployment(needs)],
    ["network-policy", networkPolicy(needs)],
    ["service", service(needs)],
    ["service-account", serviceAccount(needs)],
  ]);
}

function metadata({ name, version }: Needs, annotations: Readonly<Record<string, string>> = {}): object {
  return {
    name,
    labels: { "app.kubernetes.io/name": name, "app.kubernetes.io/version": version },
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

function selector({ name }: Needs): Readonly<Record<string, string>> {
  return { "app.kubernetes.io/name": name };
}

function deployment(needs: Needs): object {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(needs),
    spec: {
      // One process knows all its sockets. A second one would not hear of what the first one delivers.
      replicas: 1,
      strategy: { type: "Recreate" },
      selector: { matchLabels: selector(needs) },
      template: {
        metadata: { labels: { ...selector(needs), "app.kubernetes.io/version": needs.version } },
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
          containers: [container(needs)],
          volumes: [
            { name: "data", emptyDir: { sizeLimit: "1Gi" } },
            { name: "temporary", emptyDir: { sizeLimit: "64Mi" } },
          ],
        },
      },
    },
  };
}

function container(needs: Needs): object {
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

function service(needs: Needs): object {
  const annotations: Record<string, string> =
    needs.metrics === null
      ? {}
      : { "prometheus.io/scrape": "true", "prometheus.io/path": needs.metrics, "prometheus.io/port": String(PORT) };
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(needs, annotations),
    spec: {
      type: "ClusterIP",
      selector: selector(needs),
      ports: [{ name: "http", port: 80, targetPort: "http", protocol: "TCP", appProtocol: "http" }],
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
