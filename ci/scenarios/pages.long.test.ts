import { tellOfSweeps, visitScene } from "./browser/page-sweeps.ts";
import { previewStory } from "./browser/serve-preview.ts";

previewStory("every page at every width, in every language", (preview) => {
  tellOfSweeps((scene, look) => visitScene(preview(), scene, look), "whole");
});
