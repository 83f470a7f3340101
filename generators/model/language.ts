/** Our own vocabulary, as its library declares it. */
export interface LanguageDeclaration {
  readonly decorators: readonly {
    readonly name: string;
    readonly doc: string;
    readonly target: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: string;
      readonly optional: boolean;
      readonly rest: boolean;
      readonly doc: string;
    }[];
  }[];
  readonly enums: readonly {
    readonly name: string;
    readonly doc: string;
    readonly members: readonly { readonly name: string; readonly doc: string }[];
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  readonly rules: readonly { readonly code: string; readonly message: string; readonly why: string }[];
}
