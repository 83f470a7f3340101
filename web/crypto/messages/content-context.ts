/** What a content ciphertext is bound to: change any of it and the content does not open. */
export type ContentContext = {
  readonly conversationId: string;
  readonly messageId: string;
  readonly senderAccountId: string;
  readonly senderDeviceId: string;
  readonly contentType: string;
  readonly protocolVersion: number;
};
