/** What Jest calls before the first test. */
export { openDoor as default } from "../../services/testing/test-postgres.ts";
