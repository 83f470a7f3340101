/** What belongs to the person: their own records as this device knows them, and what others have handed on of theirs. */
export const RECORDS_TABLES = ["records", "profiles"] as const;
