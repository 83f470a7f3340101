/** A text as SQL has it. */
export const quotedText = (value: string) => `'${value.replaceAll("'", "''")}'`;
