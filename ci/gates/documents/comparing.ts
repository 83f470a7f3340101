import type { TransportAnswer, TransportRequest } from "../../../generated/client/runtime/transport.ts";
import { Person } from "../../../services/testing/person.ts";
import { misfits } from "../../scenarios/schema-fit.ts";
import type { Finding } from "../report/gate.ts";
import type { Document, OpenApi } from "./read-documents.ts";

/** Somebody who compares every answer with the document. */
export class Comparing extends Person {
  readonly findings: Finding[] = [];
  readonly #document: Document<OpenApi>;

  constructor(origin: string, document: Document<OpenApi>) {
    super(origin);
    this.#document = document;
  }

  override async request(request: TransportRequest): Promise<TransportAnswer> {
    const answer = await super.request(request);
    const { content: openApi, finding } = this.#document;
    const path = request.path.split("?")[0]!;
    const what = `${request.method} ${path}`;
    const template = Object.keys(openApi.paths).find(
      (each) =>
        new RegExp(`^${each.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`).test(path) &&
        openApi.paths[each]![request.method.toLowerCase()],
    );
    const say = (problem: string) => this.findings.push(finding(`  ${template}:`, problem));
    const documented = template && openApi.paths[template]![request.method.toLowerCase()]!.responses[answer.status];
    if (!documented) say(`${what}: ${answer.status} is not documented`);
    else if (documented.content?.["application/json"]) {
      const { schema } = documented.content["application/json"];
      for (const problem of misfits(openApi, schema, answer.body, `${what}: `)) say(problem);
    } else if (documented.content === undefined && answer.body !== undefined) {
      say(`${what}: a body is not documented`);
    }
    return answer;
  }
}
