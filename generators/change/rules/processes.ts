import { changes, comes } from "./pairs.ts";
import { SAME, type Rule } from "./rule.ts";

/** Which processes answer a thing: whoever asks is answered the same, and whoever runs the server has to know. */
export const processRules: readonly Rule[] = [
  ...comes(
    ["process", "operation.process"],
    { role: "exchange", address: "shared" },
    [SAME, "Processes of a role of their own answer it from now on, where whoever runs the server starts them."],
    [SAME, "No processes of their own answer it any more: they are not started again, and the others answer it."],
  ),
  changes(
    ["process-renamed", "process.role"],
    ["exchange", "peers"],
    SAME,
    "The processes that answer it have another role: whoever runs the server starts those.",
  ),
  changes(
    ["process-address-changed", "process.address"],
    ["shared", "own"],
    SAME,
    "The processes that answer it are asked at the address of the service, or at one of their own: whoever runs the server opens the one and shuts the other.",
  ),
];
