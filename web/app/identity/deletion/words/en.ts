import type { DeletionWords } from "./deletion-words.ts";

export const en: DeletionWords = {
  title: "Delete your account",
  forGood: "This cannot be undone: nobody can bring the account back, and whoever runs this server cannot either.",
  erasedTitle: "What is erased",
  erased: [
    "At once: your name, password and passkeys on this server, your devices and their keys, and every sign-in. All your devices are signed out.",
    "Within some minutes: everything of you that is left on the server, and what you have sent, out of every conversation. Backups that its operator has made hold it until they are thrown away.",
    "In this browser: your keys, your messages, and that you were here.",
  ],
  staysTitle: "What stays",
  stays: [
    "What others have received stays on their devices, with the name they know you by. They see that the account was deleted.",
    "You leave all your groups. Their lists of members, which somebody has signed, stay with the groups: they hold the number of your account, and not its name.",
    "Other browsers you have used keep what they have, encrypted; clear the site's data there. A passkey stays where it is kept, and opens nothing any more.",
  ],
  nameTitle: "Your username",
  name: "Nobody is ever called that on this server again, nor anything that looks like it: not you either. Otherwise whoever took the name would be taken for you. The server keeps a fingerprint of the name for that.",
  proofTitle: "Show that it is yours",
  password: "Password",
  passwordHint: "Left empty, one of your passkeys is asked for instead.",
  passkeyOnly: "One of your passkeys is asked for.",
  noWay:
    "This browser or address cannot use passkeys, and your account has no password. Set one, or use another browser.",
  confirm: "Delete my account for good",
  question: "Delete your account for good? Nobody can bring it back.",
};
