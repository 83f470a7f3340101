/** Sends a message without a socket: the same as the frame `message.submit`. */
export { submitMessage as postMessage } from "./submit-message.ts";
