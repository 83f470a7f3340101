/** Why something is not sent when the other person's account is gone as well. */
export const conversationForgotten =
  "The server was set back to an earlier day and does not know this conversation any more.";
