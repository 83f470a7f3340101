import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { Service } from "kubernetes-models/v1/Service";
import { join } from "node:path";
import { parse } from "yaml";
import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { readSpecification } from "../../model/read.ts";
import { emitDeploy } from "./emit-deploy.ts";
import { processesOf } from "./processes.ts";

const reading = await readSpecification(join(import.meta.dirname, "../../../specs"));
if (reading.kind === "refused") throw new Error("our own specification does not compile");
/** Under other names than ours: nothing here may know these. */
const ir: Ir = {
  ...reading.ir,
  operations: reading.ir.operations.map(({ process, ...each }) =>
    process === undefined
      ? each
      : { ...each, process: { ...process, role: process.address === "own" ? "mixer" : "exchange" } },
  ),
};
const text = (path: string) => emitDeploy(ir).find((each) => each.path === `deploy/${path}`)!.text;
const file = (path: string) => parse(text(path));

/** An operation at a path, of processes of that role or of all. */
const at = (path: string, role?: string, address: "shared" | "own" = "shared"): OperationDeclaration => {
  const some = reading.ir.operations.find((each) => each.binding.kind === "http" && each.process === undefined)!;
  const process = role === undefined ? {} : { process: { role, address } };
  return { ...some, context: "exchange-of-things", binding: { ...some.binding, path } as never, ...process };
};
const placesOf = (...operations: OperationDeclaration[]) =>
  processesOf({ ...ir, operations }, "SHOP").flatMap(({ places = [] }) =>
    places.map(({ path, below }) => (below ? `${path}/…` : path)),
  );

describe("Processes that a specification has besides", () => {
  it("are told by settings of their context, and those of an address of their own have a port each", () => {
    const operations = [at("/a", "one", "own"), at("/b", "two"), at("/c", "three", "own"), at("/d")];
    expect(processesOf({ ...ir, operations }, "SHOP")).toEqual([
      { role: "one", setting: "SHOP_EXCHANGE_OF_THINGS", places: undefined, port: 8080 },
      { role: "three", setting: "SHOP_EXCHANGE_OF_THINGS", places: undefined, port: 8081 },
      { role: "two", setting: "SHOP_EXCHANGE_OF_THINGS", places: [{ path: "/b", below: false }], port: undefined },
    ]);
  });

  it("are sent what is theirs by its path alone, and nothing that a proxy would read as something else", () => {
    expect(placesOf(at("/a/b", "one"), at("/a/{id}", "one"), at("/b"))).toEqual(["/a/…", "/a/b"]);
    expect(placesOf(at("/a/b", "one"), at("/a/b"))).toEqual([]);
    expect(placesOf(at("/a/{id}/c", "one"), at("/a/known"))).toEqual([]);
    expect(placesOf(at("/{id}", "one"), at("/a; return 200", "one"), at("/a b", "one"))).toEqual([]);
  });

  it("are not there where one process does all", () => {
    const alone = emitDeploy({ ...ir, service: { ...ir.service, socket: null } });
    expect(alone.filter(({ path, text: its }) => /exchange|mixer/.test(`${path} ${its}`))).toEqual([]);
  });
});

describe("The Compose project", () => {
  it("starts them by a profile of their own, with a way out, and keeps the worker in", () => {
    const { services } = file("compose.yaml");
    for (const role of ["exchange", "mixer"]) {
      expect(services[role]).toMatchObject({ profiles: [role], networks: ["front", "stores"], read_only: true });
      expect(services[role].environment.TENCHAT_ROLE).toBe(role);
    }
    expect(services.worker.networks).toEqual(["stores"]);
    expect(services.api.profiles).toBeUndefined();
  });

  it("opens the port of those that have one, and believes no proxy there", () => {
    const { services } = file("compose.yaml");
    expect(services.mixer.ports).toEqual(["${TENCHAT_MESH_PORT:-8080}:8080"]);
    expect(services.mixer.environment).toMatchObject({
      TENCHAT_MESH_PORT: "8080",
      TENCHAT_PROXIES: "${TENCHAT_MESH_PROXIES:-0}",
    });
    expect(services.exchange.ports).toBeUndefined();
    expect(services.exchange.environment).not.toHaveProperty("TENCHAT_PROXIES");
  });

  it("has a proxy that sends the others what is theirs, and to the apis where none of them runs", () => {
    const places = [
      ...text("proxy.conf").matchAll(/location = (\S+) \{\s+set \$process http:\/\/exchange:3000;([^}]*)\}/g),
    ];
    const paths = file("kubernetes/exchange/ingress.yaml").spec.rules[0].http.paths;
    expect(places.map(([, path]) => path)).toEqual(paths.map(({ path }: { path: string }) => path));
    expect(places.length).toBeGreaterThan(3);
    for (const [, , rest] of places) expect(rest).toMatch(/error_page 502 = @api;/);
    expect(text("proxy.conf")).not.toContain("mixer");
  });
});

describe("The manifests in a folder of each role", () => {
  const folder = (role: string) =>
    Object.fromEntries(
      emitDeploy(ir).flatMap(({ path, text: its }) => {
        const [, kind] = new RegExp(`^deploy/kubernetes/${role}/(.*)\\.yaml$`).exec(path) ?? [];
        return kind === undefined ? [] : [[kind, parse(its)]];
      }),
    );

  it("are accepted by the schemas of Kubernetes", () => {
    const kinds = { Deployment, Ingress, NetworkPolicy, Service };
    for (const role of ["exchange", "mixer"])
      for (const each of Object.values<{ kind: keyof typeof kinds }>(folder(role)))
        new kinds[each.kind](each as never).validate();
    expect(Object.keys(folder("exchange")).sort()).toEqual(["deployment", "ingress", "network-policy", "service"]);
    expect(Object.keys(folder("mixer")).sort()).toEqual(["deployment", "network-policy", "service", "service-open"]);
  });

  it("start the role, and let it and whoever asks for people reach the open internet and no network of one's own", () => {
    for (const [role, among] of [
      ["exchange", ["api", "gateway", "exchange"]],
      ["mixer", ["mixer"]],
    ] as const) {
      const { deployment, "network-policy": policy } = folder(role);
      expect(deployment.spec.template.spec.containers[0].env).toContainEqual({ name: "TENCHAT_ROLE", value: role });
      expect(policy.spec.podSelector.matchExpressions[0].values).toEqual(among);
      const [{ to, ports }] = policy.spec.egress;
      expect(ports).toEqual([{ protocol: "TCP" }]);
      expect(to.map((each: { ipBlock: { cidr: string } }) => each.ipBlock.cidr)).toEqual(["0.0.0.0/0", "::/0"]);
      expect(to[0].ipBlock.except).toContain("169.254.0.0/16");
    }
  });

  it("give those with an address of their own a port that fits together everywhere, and believe no proxy there", () => {
    const { deployment, "network-policy": policy, service, "service-open": open } = folder("mixer");
    const [container] = deployment.spec.template.spec.containers;
    expect(container.ports).toContainEqual({ name: "open", containerPort: 8080, protocol: "TCP" });
    expect(container.env).toEqual(
      expect.arrayContaining([
        { name: "TENCHAT_MESH_PORT", value: "8080" },
        { name: "TENCHAT_PROXIES", value: "0" },
      ]),
    );
    expect(policy.spec.ingress).toEqual([{ ports: [{ port: "open", protocol: "TCP" }] }]);
    expect(open.spec).toMatchObject({ type: "LoadBalancer", externalTrafficPolicy: "Local" });
    expect(open.spec.ports[0].targetPort).toBe("open");
    for (const each of [service, open])
      expect(deployment.spec.template.metadata.labels).toMatchObject(each.spec.selector);
    expect(service.spec.type).toBe("ClusterIP");
  });
});

it("The guide says how each is started in both", () => {
  const guide = text("README.md");
  for (const [role, setting] of [
    ["exchange", "TENCHAT_FEDERATION"],
    ["mixer", "TENCHAT_MESH"],
  ] as const) {
    expect(guide).toMatch(new RegExp(`--profile ${role}\`.*once \`${setting}\` is set`));
    expect(guide).toMatch(
      new RegExp(`kubectl apply --filename generated/deploy/kubernetes/${role}/\`, once \`${setting}\``),
    );
  }
});
