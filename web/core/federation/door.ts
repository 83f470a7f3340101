/** How this server meets others. */
export interface FederationDoor {
  /** Its name among servers, behind the @ of everybody here; null: it meets none. */
  nameHere(): Promise<string | null>;

  /**
   * The account of whoever has an address at another server (`ada@chat.example.org`), with which a conversation is begun as
   * with one here; null: nobody there is called that. Their server learns that somebody here looks for them.
   */
  accountAt(address: string): Promise<string | null>;
}
