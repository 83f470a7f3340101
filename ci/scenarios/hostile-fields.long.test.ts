import { hostileTexts } from "./browser/hostile-texts.ts";
import { tryFields } from "./browser/hostile-text-stories.ts";
import { openPreview, previewStory } from "./browser/serve-preview.ts";

previewStory("everything that is known to run in careless pages, in every field of every page", (preview) => {
  it("A11 runs nothing, breaks no rule of the policy, and builds nothing", async () => {
    const { texts, whole } = hostileTexts();
    console.info(`${texts.length} texts${whole ? "" : ", since the public vectors are not here (TENCHAT_VECTORS)"}.`);
    await tryFields((options, look) => openPreview(preview(), options, look), texts);
  }, 600_000);
});
