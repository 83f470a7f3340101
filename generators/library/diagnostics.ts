import {
  createTypeSpecLibrary,
  paramMessage,
  type DiagnosticDefinition,
  type DiagnosticMessages,
} from "@typespec/compiler";

/** Where the reference page explains a code: editors make a link of it. */
export function explanationOf(code: string): string {
  return new URL(`../../generated/docs/language.md#${code}`, import.meta.url).href;
}

function explained<T extends Record<string, DiagnosticDefinition<DiagnosticMessages>>>(diagnostics: T): T {
  const entries = Object.entries(diagnostics).map(([code, each]) => [code, { ...each, url: explanationOf(code) }]);
  return Object.fromEntries(entries) as T;
}

/** Everything the library can say about a specification. The codes are stable: tools may rely on them. */
export const library = createTypeSpecLibrary({
  name: "blueprint",
  diagnostics: explained({
    "unclassified-field": {
      severity: "error",
      messages: {
        default: paramMessage`The field "${"field"}" has no data class. Say @classify on it, on its scalar or on its model.`,
      },
    },
    "critical-outside-client": {
      severity: "error",
      messages: {
        default: paramMessage`The field "${"field"}" is of class C4, which never leaves the client, but it is part of ${"place"}.`,
      },
    },
    "content-not-ciphertext": {
      severity: "error",
      messages: {
        default: paramMessage`The field "${"field"}" is of class C2, which exists only as ciphertext: make it bytes.`,
      },
    },
    "content-indexed": {
      severity: "error",
      messages: {
        default: paramMessage`The field "${"field"}" is of class C2 and may not be a key or part of an index.`,
      },
    },
    "content-in-address": {
      severity: "error",
      messages: {
        default: paramMessage`The field "${"field"}" is of class C2 and may not be part of a path or a query.`,
      },
    },
    "sensitive-not-audited": {
      severity: "error",
      messages: {
        default: paramMessage`The operation "${"operation"}" carries the C3 field "${"field"}": mark it @audited.`,
      },
    },
    "no-decision": {
      severity: "error",
      messages: {
        default: paramMessage`The operation "${"operation"}" has no policy decision. Say who may call it with @allow.`,
      },
    },
    "guest-and-auth-disagree": {
      severity: "error",
      messages: {
        default: paramMessage`The operation "${"operation"}" is allowed to nobody-signed-in but asks for authentication, or the other way round. Let @allow and @useAuth agree.`,
      },
    },
    "no-shared-limit": {
      severity: "error",
      messages: {
        default: paramMessage`The operation "${"operation"}" shares the limit of "${"other"}": that one has to have a @rateLimit, and this one none of its own.`,
      },
    },
    "not-a-guess": {
      severity: "error",
      messages: {
        default: paramMessage`The guesses of "${"operation"}" cannot be counted: ${"problem"}.`,
      },
    },
    "rule-without-effect": {
      severity: "error",
      messages: {
        default: paramMessage`In the policy of "${"operation"}" the rule ${"rule"} decides nothing: another rule covers it, or it refuses what nobody allowed.`,
      },
    },
    "not-a-role": {
      severity: "error",
      messages: { default: paramMessage`"${"name"}" is not a member of the enum marked @roles.` },
    },
    "not-a-condition": {
      severity: "error",
      messages: { default: paramMessage`"${"name"}" is not a member of the enum marked @conditions.` },
    },
    "not-a-feature": {
      severity: "error",
      messages: {
        default: paramMessage`"${"name"}" is not a member of the enum marked @features.`,
        twice: paramMessage`The enum "${"name"}" is a second one marked @features, and a client agrees on one list. Say all of them in one.`,
      },
    },
    "not-a-sunset": {
      severity: "error",
      messages: { default: paramMessage`When "${"name"}" ends is not said right: ${"problem"}.` },
    },
    "no-key": {
      severity: "error",
      messages: { default: paramMessage`The entity "${"entity"}" has no @key property.` },
    },
    "unknown-property": {
      severity: "error",
      messages: { default: paramMessage`The entity "${"entity"}" has no property "${"property"}".` },
    },
    "names-removed": {
      severity: "error",
      messages: {
        default: paramMessage`${"what"} names "${"name"}", which ${"version"} removed.`,
        itself: paramMessage`"${"name"}" is ${"what"}, and ${"version"} removed it.`,
      },
    },
    "renamed-twice": {
      severity: "error",
      messages: {
        default: paramMessage`Before ${"version"} "${"name"}" and "${"other"}" would both have been "${"old"}", and what was kept by that name is one of them. Say @added of the one that is new, without @renamedFrom.`,
      },
    },
    "duplicate-name": {
      severity: "error",
      messages: {
        default: paramMessage`The ${"kind"} "${"name"}" exists twice: in ${"first"} as well.`,
        folded: paramMessage`The ${"kind"} "${"name"}" would be the same as "${"other"}" of ${"first"}.`,
      },
    },
    "not-kebab-case": {
      severity: "error",
      messages: { default: paramMessage`"${"name"}" must be kebab-case: lower-case words joined by hyphens.` },
    },
    "not-a-version": {
      severity: "error",
      messages: { default: paramMessage`"${"version"}" must be three numbers joined by dots, like "0.1.0".` },
    },
    "not-an-address": {
      severity: "error",
      messages: { default: paramMessage`"${"name"}" must be lower-case words joined by dots, like "message.submit".` },
    },
    "not-a-socket-path": {
      severity: "error",
      messages: {
        default: paramMessage`"${"path"}" must be where sockets are opened: words of ASCII with a slash before each, like "/ws".`,
      },
    },
    "not-a-process": {
      severity: "error",
      messages: {
        default: paramMessage`"${"role"}" cannot be the role of a process: it must be kebab-case, of at most 16 characters, and none that every server has (all, api, gateway, worker, proxy, postgres, redis).`,
        socket: paramMessage`Frames travel through the sockets of the service, which gateways hold: leave them out of the interface that processes called "${"role"}" answer.`,
        twice: paramMessage`Processes called "${"role"}" are those of another context, or asked at another address, as well: give these a role of their own.`,
      },
    },
    "not-flat": {
      severity: "error",
      messages: {
        default: paramMessage`The channel "${"operation"}" answers, and travels flat (@flatSocket): without an id nobody would know what to. Let it answer nothing.`,
        type: paramMessage`The channel "${"operation"}" has a field "type", and travels flat (@flatSocket): its own type stands there.`,
      },
    },
    "channel-in-service": {
      severity: "error",
      messages: {
        default: paramMessage`The channel "${"operation"}" stands in the namespace of the service, which makes it an HTTP operation too. Put channels into a namespace of their own.`,
      },
    },
    "no-partition-key": {
      severity: "error",
      messages: { default: paramMessage`The event "${"event"}" has no @partitionKey property to keep it in order.` },
    },
    "bad-bounds": {
      severity: "error",
      messages: { default: paramMessage`The bounds ${"min"} to ${"max"} hold nothing.` },
    },
    "not-positive": {
      severity: "error",
      messages: { default: paramMessage`${"what"} is ${"value"}, but must be a whole number from 1.` },
    },
    "not-a-duration": {
      severity: "error",
      messages: {
        default: paramMessage`"${"name"}" is not an ISO 8601 duration of at most a thousand years, like P30D or PT15M.`,
      },
    },
    "kept-twice": {
      severity: "error",
      messages: { default: paramMessage`How long rows of "${"entity"}" are kept is said twice.` },
    },
    "not-a-moment": {
      severity: "error",
      messages: {
        default: paramMessage`"${"property"}" of "${"entity"}" is no moment from which a row could be kept: it has to be a utcDateTime, or null until there is one.`,
      },
    },
    "not-a-table": {
      severity: "error",
      messages: {
        default: paramMessage`"${"name"}" is not a table name: lower-case words joined by underscores, at most 48 characters.`,
      },
    },
    "not-a-store": {
      severity: "error",
      messages: {
        default: paramMessage`"${"model"}" cannot be a store of the client: ${"problem"}`,
      },
    },
    "token-without-value": {
      severity: "error",
      messages: {
        default: paramMessage`The design token "${"token"}" has no value: give the property a text as its default.`,
      },
    },
    "bad-token": {
      severity: "error",
      messages: { default: paramMessage`The design token "${"token"}" cannot be made: ${"why"}` },
    },
    "bad-column": {
      severity: "error",
      messages: { default: paramMessage`The property "${"property"}" cannot be a column: ${"why"}` },
    },
    "bad-default": {
      severity: "error",
      messages: { default: paramMessage`The default of "${"property"}" cannot be: ${"why"}` },
    },
    "bad-screen": {
      severity: "error",
      messages: { default: paramMessage`The screen "${"screen"}" cannot be made: ${"why"}` },
    },
    "policy-from-authentication": {
      severity: "warning",
      messages: {
        default: paramMessage`Nothing says who may call these ${"count"} operations. What asks for authentication is allowed to everybody signed in, all else to everybody. Import the library and say @allow.`,
      },
    },
    "nothing-classified": {
      severity: "warning",
      messages: {
        default: paramMessage`Nothing says how sensitive the fields of these ${"count"} operations are. Import the library and say @classify.`,
      },
    },
    "too-deep": {
      severity: "error",
      messages: {
        default: paramMessage`"${"name"}" is reached through 300 others that stand further down than what uses them, and the compiler gives up at about 450. Declare some of them before what uses them.`,
        ofItself: paramMessage`"${"name"}" is a list of itself and of nothing else, which the compiler's HTTP library cannot read. Let it hold something besides, like a union or a model.`,
        choice: paramMessage`"${"name"}" is one of its own alternatives, which adds nothing to what it may be. Leave it out there.`,
        grows: paramMessage`"${"name"}" uses itself with more than it was given, so that there would be ever more types of it. Let it use itself with its own arguments.`,
        unknown:
          "The compiler gave up: something is nested too deeply, or contains itself in a way that it does not see.",
      },
    },
    "not-utf8": {
      severity: "error",
      messages: {
        default:
          "What stands here is no UTF-8, and would be read as another text than was written. Save the file as UTF-8.",
        wide: paramMessage`The file is ${"encoding"}, and specifications are UTF-8. Save it as UTF-8.`,
      },
    },
    "foreign-code": {
      severity: "error",
      messages: {
        default: paramMessage`${"path"} is a program, and a specification runs none: only the libraries that come with TenChat may, in its own copies. Say it in TypeSpec.`,
      },
    },
    "foreign-specification": {
      severity: "error",
      messages: {
        default: paramMessage`${"path"} lies outside of the specification's folder, where nothing shows that it was changed. Move it into the folder.`,
      },
    },
    "not-imported": {
      severity: "warning",
      messages: {
        default: paramMessage`Nothing imports ${"path"}, so nothing that it says is generated. Import it in main.tsp, or move it out of the folder.`,
      },
    },
    "not-generated": {
      severity: "warning",
      messages: { default: paramMessage`${"what"} is not generated: ${"why"}` },
    },
    "not-in-model": {
      severity: "error",
      messages: { default: paramMessage`${"what"} cannot be generated from: ${"why"}` },
    },
  }),
});

export const { createDiagnostic, reportDiagnostic } = library;
