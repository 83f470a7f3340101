import { tellOfHostileTexts } from "./browser/hostile-text-stories.ts";
import { tellOfSweeps, visitScene } from "./browser/page-sweeps.ts";
import { openPreview, previewStory } from "./browser/serve-preview.ts";
import { tellOfStrangeTexts } from "./browser/strange-text-stories.ts";
import { type OpenPreview, tellOfWriting } from "./browser/writing-stories.ts";

previewStory("every page at every width, in every language", (preview) => {
  tellOfSweeps((scene, look) => visitScene(preview(), scene, look), "whole");

  const open: OpenPreview = (options, look) => openPreview(preview(), options, look);
  tellOfWriting(open, "whole");
  tellOfStrangeTexts(open, "whole");
  tellOfHostileTexts(open, "whole");
});
