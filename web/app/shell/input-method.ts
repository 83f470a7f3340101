/** The code of a key that an input method has taken, also where `isComposing` is false already (Safari). */
const TAKEN_KEY = 229;

/**
 * A key with which a word is being composed is the input method's: what it does in the field the browser knows, and nothing
 * of the page hears of it. Safari ends the composition before it tells of the key that ended it.
 */
export function leaveKeysToInputMethods(page: Document): void {
  const keep = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === TAKEN_KEY) event.stopImmediatePropagation();
  };
  page.addEventListener("keydown", keep, { capture: true });
}
