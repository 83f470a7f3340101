import { IDENTITY_TABLES } from "./identity/identity-tables.ts";
import { KEYS_TABLES } from "./keys/keys-tables.ts";
import { LEDGER_TABLES } from "./ledger/ledger-tables.ts";
import { RECORDS_TABLES } from "./records/records-tables.ts";

/**
 * The named tables of a database, as the contexts declare them; each maps text keys to structured-clonable values.
 * A table never goes away again and never changes its name: their number is the version of what a browser keeps.
 */
export const TABLES = [...IDENTITY_TABLES, ...KEYS_TABLES, ...LEDGER_TABLES, ...RECORDS_TABLES] as const;
export type Table = (typeof TABLES)[number];
