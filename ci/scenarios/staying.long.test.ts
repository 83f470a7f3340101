import { tellOfDrafts } from "./browser/draft-stories.ts";
import { tellOfEntering } from "./browser/entering-stories.ts";
import { tellOfFirstLoad } from "./browser/first-load-stories.ts";
import { serverStory } from "./browser/server-story.ts";
import { type OpenPage, tellOfStaying } from "./browser/staying-stories.ts";
import { tellOfFlying } from "./browser/without-network-stories.ts";
import { visitPage } from "./browser/visit-page.ts";

serverStory("a page that is entered and stays open", ({ browser, origin }) => {
  tellOfEntering((look) => visitPage(browser(), { origin: origin() }, (page) => look(page)), origin);
  const open: OpenPage = (look, workers) => visitPage(browser(), { origin: origin(), workers }, look);
  tellOfFirstLoad(open, origin);
  tellOfStaying(open, browser, origin);
  tellOfDrafts(open, origin);
  tellOfFlying(browser, origin);
});
