import { deployment, ingressTo, metadata, nameOf, selector, service } from "./kubernetes.ts";
import type { Needs } from "./needs.ts";
import type { Process } from "./processes.ts";

/** What is no address of the open internet, as far as a policy needs to know: an operator's own network begins with these. */
const OWN_NETWORKS = [
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
];
const OWN_NETWORKS_6 = ["::1/128", "fc00::/7", "fe80::/10"];

/** The manifests of processes that an operator starts besides, by path: each role has a folder, which is applied by itself. */
export function processManifests(needs: Needs): (readonly [path: string, manifest: object])[] {
  return needs.processes.flatMap((process) => {
    const { role, places, port } = process;
    const own: (readonly [string, object])[] =
      port === undefined ? [] : [["service-open", openService(needs, role, port)]];
    const shared: (readonly [string, object])[] =
      places === undefined || places.length === 0 ? [] : [["ingress", ingressTo(needs, role, placed(places))]];
    const all = [
      ["deployment", deployment(needs, role, process)],
      ["service", service(needs, role)],
      ["network-policy", outward(needs, process)],
      ...own,
      ...shared,
    ] as const;
    return all.map(([kind, manifest]) => [`${role}/${kind}`, manifest] as const);
  });
}

function placed(places: NonNullable<Process["places"]>): (readonly [path: string, type: "Exact" | "Prefix"])[] {
  return places.map(({ path, below }) => [path, below ? "Prefix" : "Exact"]);
}

/** At an address of its own. By any other policy the cluster would show one of its machines in place of whoever comes. */
function openService(needs: Needs, role: string, port: number): object {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { ...metadata(needs, role), name: `${nameOf(needs, role)}-open` },
    spec: {
      type: "LoadBalancer",
      externalTrafficPolicy: "Local",
      selector: selector(needs, role),
      ports: [{ name: "open", port, targetPort: "open", protocol: "TCP" }],
    },
  };
}

/**
 * Out: to the open internet, and to no network of one's own. What these processes are told at the address of the service is
 * asked for by those that answer people, too.
 */
function outward(needs: Needs, { role, port }: Process): object {
  const among = port === undefined ? ["api", "gateway", role] : [role];
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: metadata(needs, role),
    spec: {
      podSelector: {
        matchLabels: selector(needs),
        matchExpressions: [{ key: "app.kubernetes.io/component", operator: "In", values: among }],
      },
      policyTypes: [...(port === undefined ? [] : ["Ingress"]), "Egress"],
      ...(port === undefined ? {} : { ingress: [{ ports: [{ port: "open", protocol: "TCP" }] }] }),
      egress: [
        {
          to: [
            { ipBlock: { cidr: "0.0.0.0/0", except: OWN_NETWORKS } },
            { ipBlock: { cidr: "::/0", except: OWN_NETWORKS_6 } },
          ],
          ports: [{ protocol: "TCP" }],
        },
      ],
    },
  };
}
