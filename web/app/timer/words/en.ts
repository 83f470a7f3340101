import { span } from "../../i18n/span.ts";
import type { TimerWords } from "./timer-words.ts";

export const en: TimerWords = {
  title: "Disappearing messages",
  after: "Messages disappear after",
  never: "Never",
  set: "Set",
  from: "The time runs from when a message is sent, whether it was read or not. What was sent before stays as it was.",
  everywhere:
    "They are removed from the storage of everybody's devices. A device that is switched off does so when TenChat is next opened on it.",
  server: "The server does not know of it. It keeps what it cannot read as it keeps all messages.",
  copies:
    "This helps to keep things tidy; it is no protection from somebody who is there. Whoever has a message can copy it or take a picture of it, and a device with a version that does not know of this keeps it without showing it.",
  notYours: "Here the owner and the admins decide this.",
  span: (seconds) => span(seconds, "en"),
};
