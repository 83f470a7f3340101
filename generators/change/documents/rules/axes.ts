import { OTHER, type Severities, type Severity } from "../../rules/rule.ts";

/** To whoever sends what the described side takes. */
export const taken = (severity: Severity): Severities => ({ request: severity, "event-read": severity });
/** To whoever reads what the described side gives. */
export const given = (severity: Severity): Severities => ({ response: severity, "event-write": severity });
export const toBoth = (severity: Severity): Severities => ({ ...taken(severity), ...given(severity) });
export const WORDS: Severities = { documentation: "metadata-only" };
/** Nobody can say which way. */
export const EITHER: Severities = { ...OTHER };
