/** The root of the project, where what was built lies. */
export const ROOT = new URL("../../../", import.meta.url);
