import type { Rule } from "../../rules/rule.ts";
import { messageRules } from "./message-rules.ts";
import { operationRules } from "./operation-rules.ts";
import { propertyRules } from "./property-rules.ts";
import { schemaRules } from "./schema-rules.ts";
import { placeRules, securityRules } from "./security-rules.ts";
import { wordRules } from "./word-rules.ts";

/** What every difference of two documents means. */
export const DOCUMENT_RULES: readonly Rule[] = [
  ...operationRules,
  ...schemaRules,
  ...propertyRules,
  ...securityRules,
  ...placeRules,
  ...messageRules,
  ...wordRules,
];
