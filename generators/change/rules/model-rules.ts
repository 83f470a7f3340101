import { appearanceRules, wordRules } from "./appearance-and-words.ts";
import { clientStoreRules } from "./client-stores.ts";
import { constraintRules } from "./constraints.ts";
import { declarationRules, eventRules } from "./events-and-errors.ts";
import { fieldRules } from "./fields.ts";
import { negotiationRules } from "./negotiation.ts";
import { operationRules } from "./operations.ts";
import { policyRules, privacyRules } from "./policy-and-privacy.ts";
import { formRules } from "./forms-and-answers.ts";
import { processRules } from "./processes.ts";
import { renameRules } from "./renames.ts";
import type { Rule } from "./rule.ts";
import { storageRules } from "./storage.ts";
import { typeRules } from "./types.ts";
import { upgradeRules } from "./upgrades.ts";

/** What every difference of two models means. */
export const MODEL_RULES: readonly Rule[] = [
  ...upgradeRules,
  ...operationRules,
  ...negotiationRules,
  ...processRules,
  ...formRules,
  ...fieldRules,
  ...renameRules,
  ...typeRules,
  ...constraintRules,
  ...policyRules,
  ...privacyRules,
  ...storageRules,
  ...clientStoreRules,
  ...eventRules,
  ...declarationRules,
  ...appearanceRules,
  ...wordRules,
];
