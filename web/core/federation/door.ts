/** How this server meets others. */
export interface FederationDoor {
  /** Its name among servers, behind the @ of everybody here; null: it meets none. */
  nameHere(): Promise<string | null>;
}
