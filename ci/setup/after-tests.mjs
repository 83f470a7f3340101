/** What Jest calls after the last test. */
export { closeDoor as default } from "../../services/testing/test-postgres.ts";
