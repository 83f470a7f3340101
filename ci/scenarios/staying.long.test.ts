import { tellOfEntering } from "./browser/entering-stories.ts";
import { serverStory } from "./browser/server-story.ts";
import { tellOfStaying } from "./browser/staying-stories.ts";
import { tellOfFlying } from "./browser/without-network-stories.ts";
import { visitPage } from "./browser/visit-page.ts";

serverStory("a page that is entered and stays open", ({ browser, origin }) => {
  tellOfEntering((look) => visitPage(browser(), { origin: origin() }, (page) => look(page)), origin);
  tellOfStaying((look, workers) => visitPage(browser(), { origin: origin(), workers }, look), browser, origin);
  tellOfFlying(browser, origin);
});
