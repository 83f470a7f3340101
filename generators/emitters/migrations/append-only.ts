/**
 * What keeps the rows of an `@appendOnly` table as they are, whoever asks and with whatever program: a trigger, which also
 * holds for the owner of the tables, as privileges do not. It looks at statements and not at rows, so adding costs nothing.
 * Rows go where a transaction says that it removes what is past its time or its owner, and not by mistake.
 */
export const appendOnlyFunction = `CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'rows of "%" are only ever added: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';
END
$$`;

export const removeAppendOnlyFunction = 'DROP FUNCTION "refuse_change"()';

export function appendOnlyTrigger(table: string): string {
  return `CREATE TRIGGER "${table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`;
}
