import { tellOfTwoPeople } from "./browser/two-people-stories.ts";

tellOfTwoPeople(10);
