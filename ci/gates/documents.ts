import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import { d3chatStory } from "./documents/d3chat-story.ts";
import { compareFrames, compareRoutes } from "./documents/compare-doors.ts";
import { readDocuments } from "./documents/read-documents.ts";
import { relayStory } from "./documents/relay-story.ts";
import { tellStory } from "./documents/tell-story.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";

/** What openapi.yaml and asyncapi.yaml in `root` say otherwise than the server does, which is started for this. */
export async function findUndocumented(root: string): Promise<Finding[]> {
  const documents = readDocuments(root);
  const platform = await startTestPlatform({ env: { TENCHAT_MESH: "relay.example.org:80", TENCHAT_MESH_PORT: "0" } });
  try {
    return [
      ...compareRoutes(documents.openApi, platform.running.routes),
      ...(await compareFrames(documents.asyncApi, platform)),
      // First: the other one ends with word of lost frames, which closes d3chat's sockets whenever it is told.
      ...(await d3chatStory(platform, documents.asyncApi)),
      ...(await tellStory(platform, documents)),
      ...(await relayStory(platform.running.relayPort!, documents)),
    ];
  } finally {
    await platform.stop();
  }
}

if (import.meta.main) await runGate("documents", findUndocumented);
