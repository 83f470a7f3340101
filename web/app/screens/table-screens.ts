import { NAVIGATION, type Screen } from "../../../generated/ui/blueprint.ts";

type Screens = (typeof NAVIGATION)[number];
type WithTables<S extends Screen> = S extends Screen ? (keyof S["tables"] extends never ? never : S) : never;

/** A screen that is shown by its description alone: it has tables. */
export type TableScreen = WithTables<Screens>;

/** Those of the navigation, in its order. */
export const TABLE_SCREENS: readonly TableScreen[] = NAVIGATION.filter(
  (screen: Screen): screen is TableScreen => Object.keys(screen.tables).length > 0,
);
