import { readFileSync } from "node:fs";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { Service } from "kubernetes-models/v1/Service";
import { parse, parseAllDocuments } from "yaml";
import { withSecretFiles } from "../../services/kernel/settings/secret-files.ts";
import { readSettings } from "../../services/kernel/settings/settings.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readme = read("README.md");
const [, chapter = ""] = /\n## From the generated files\n([^]*?)\n## /.exec(readme) ?? [];
const blocks = (language: string) =>
  [...chapter.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g"))].map((each) =>
    // Below a point of a list it is as far to the right.
    each[1]!.replaceAll(/^  /gm, ""),
  );
const [settings = "", ...others] = blocks("ini");

describe("README on what is turned on in the generated files", () => {
  it("has settings that a server takes", () => {
    expect(others).toEqual([]);
    const lines = settings.trim().split("\n");
    const secret = new URL(import.meta.url).pathname;
    const said = lines.map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string]);
    const env = Object.fromEntries(said.map(([name, value]) => [name, name.endsWith("_FILE") ? secret : value]));
    const taken = readSettings(withSecretFiles({ ...env, DATABASE_URL: "postgres://u@h/d", TENCHAT_ROLE: "relay" }));
    expect([taken.federation?.name, taken.mesh?.address, taken.calls.stun?.port]).toEqual([
      "chat.example.org",
      "relay.example.org:8080",
      3478,
    ]);
    expect(taken.calls.turn?.urls).toHaveLength(1);
  });

  it("names profiles, folders and places of secrets that there are", () => {
    const compose = parse(read("generated/deploy/compose.yaml"));
    const profiles = [...chapter.matchAll(/--profile ([a-z]+)/g)].map((each) => each[1]!);
    expect(new Set(profiles)).toEqual(new Set(["federation", "relay"]));
    for (const each of profiles) expect(compose.services[each].profiles).toEqual([each]);
    for (const [, role] of chapter.matchAll(/kubernetes\/([a-z]+)\//g))
      expect(read(`generated/deploy/kubernetes/${role}/deployment.yaml`)).toContain(`value: ${role}`);
    const mounted = compose.services.api.volumes[1] as string;
    expect(mounted).toContain("/settings:/run/settings:ro");
    for (const [, place] of chapter.matchAll(/_FILE=(\S+)\//g)) expect(place).toBe("/run/settings");
  });

  it("has a port for STUN that both worlds take, at the processes that answer it", () => {
    const [compose, kubernetes] = blocks("yaml");
    expect(parse(compose!)).toEqual({ services: { gateway: { ports: ["3478:3478/udp"] } } });
    const { metadata } = parse(read("generated/deploy/kubernetes/deployment-gateway.yaml")).spec.template;
    const [service, policy] = parseAllDocuments(kubernetes!).map((each) => each.toJS());
    new Service(service).validate();
    new NetworkPolicy(policy).validate();
    for (const selector of [service.spec.selector, policy.spec.podSelector.matchLabels])
      expect(metadata.labels).toMatchObject(selector);
    expect([service.spec.ports[0].protocol, policy.spec.ingress[0].ports]).toEqual([
      "UDP",
      [{ port: 3478, protocol: "UDP" }],
    ]);
  });
});
