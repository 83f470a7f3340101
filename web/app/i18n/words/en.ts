import type { CommonWords } from "./common-words.ts";

export const en: CommonWords = {
  language: "en",
  direction: "ltr",
  goBack: "Back",
  close: "Close",
  cancel: "Cancel",
  tryAgain: "Try again",
  aboutServer: "About this server",
  today: "Today",
  yesterday: "Yesterday",
  typing: "writing…",
  invisible: "Nothing in this message can be seen.",
  browserAnswered: (words) => `The browser answered: ${words}`,
  errors: {
    offline: "The server cannot be reached. Nothing is lost; try again when you are connected.",
    "server-problem": "The server had a problem. Nothing is lost; try again in a moment.",
    "server-incompatible":
      "The server answered in a way this version does not understand. Reload the page to get the current one.",
    "server-older":
      "This server is of an earlier version and cannot do that yet. Nothing was changed; whoever runs it can bring it up to date.",
    "other-server-unreached":
      "That server could not be asked: it does not exist, does not answer, or does not talk to this one. Check the address, or try again later.",
    "rate-limited": "That was too much in a short time. Wait a little and try again.",
    "answer-awaited":
      "They have not answered you yet, and enough of your messages wait for them. Send it again once they have.",
    "block-list-full": "You have blocked as many people as one can. Unblock somebody first; nothing has changed.",
    "too-many-reports":
      "As many of your reports wait as may. Whoever runs this server has to look at them first; nothing was sent.",
    "daily-quota-spent":
      "You have sent as much as this server takes from one account in a day. Send it again tomorrow.",
    "username-taken":
      "That username is taken. If it is yours, sign in with its own password or passkey; otherwise choose another one.",
    "username-looks-alike":
      "Somebody has a username that looks very much like this one, and people could mistake you for one another. Choose one that looks different.",
    "username-invalid": "A username has 3 to 32 letters a to z, digits or underscores.",
    "password-too-weak":
      "That password is too easy to guess. Make it longer, without your username; a few words do well.",
    "invalid-credentials": "Username and password do not match. Check both and try again.",
    "account-maybe-forgotten":
      "Username and password do not match. Check both and try again. If this server was set back to an earlier day, it may have forgotten this account: create it once more. What this browser has of it stays here.",
    "registration-closed": "This server does not take new accounts at present.",
    "too-many-devices": "The account has as many devices as it may have. Choose one to remove.",
    "passkey-unavailable":
      "This browser could not use a passkey at this address. Nothing has changed; use a password instead.",
    "passkey-cancelled": "The passkey was not used. Nothing has changed; try again or use a password.",
    "passkey-unverified":
      "The passkey did not check that it is you. Set a PIN or a fingerprint on it, then try again. Nothing has changed.",
    "passkey-there-already": "This device or security key has a passkey for your account already. Nothing was changed.",
    "proof-refused": "That is not the password or the passkey of this account. Nothing was changed.",
    "last-way-in": "This is the only way into your account. Add another one first.",
    "too-many-passkeys": "Your account has its full number of passkeys. Remove one of them first.",
    "passkey-copied":
      "This passkey counts fewer uses than before, as a copy of it would, so it was not let in. Use the original, or a password.",
    "passkey-refused": "The server did not accept the passkey. Try another one or use a password.",
    "session-ended":
      "You were signed out. That was done on another of your devices or by whoever runs the server, or this one was not used for long. Your messages and keys are kept on this device; sign in, and it goes on as before.",
    "device-removed":
      "This device was removed from your account, on another of your devices. Its keys are erased, and nothing new can be read here. What was said before stays, sealed. To use it again, sign in and let it in from another device.",
    "not-signed-in": "You are not signed in. Sign in to go on; nothing is lost.",
    "not-found": "That is not there any more.",
    "conversation-forgotten":
      "The server was set back to an earlier day and does not know this conversation any more, so this was not sent. It stays here.",
    "link-not-found":
      "No device waits for this code. Check it against the other screen, where a new one may be shown by now.",
    "device-name-invalid":
      "A device needs a name of 1 to 64 characters that can be seen, without line breaks or hidden signs. Nothing was changed.",
    "link-ended":
      "Another device began to be linked, and an account links one at a time: that ended this. If the new device is in your list of devices, it is let in, perhaps without all that was said before. If not, show a new code on it and begin again.",
    "link-refused":
      "The new device was not let in: the server shows it another list of your devices than this one knows, an older one or one with another device. Nothing was signed. If you linked another device just now, try again; if this comes again, do not trust this server.",
    "device-list-refused":
      "The server does not show the list of devices that your other device knows: it is older, or has a device that yours does not know. This device was not let in, and nothing was signed. If you linked another device just now, try again; if this comes again, do not trust this server.",
    "microphone-refused":
      "This page may not use the microphone or the camera. Allow it in your browser, beside the address, and call again.",
    "microphone-missing":
      "No microphone or no camera was found, or another program has it. Connect one, or close that program, and call again.",
    "call-under-way": "There is a call already. End it first.",
    "no-relay":
      "You have chosen that nobody you call or connect with directly learns your address, and this server has no relay for that, or it did not answer. Nothing was said to the other side. Choose otherwise in the settings, or ask whoever runs the server.",
    "too-many-pinned": "So many messages are pinned here that there is room for no more. Unpin one of them first.",
    refused: "The server does not allow that.",
    "message-empty": "There is nothing to send yet.",
    "message-too-long": "The message is too long. Your text stays here; shorten it or send it in parts.",
    "message-not-failed": "That message is already on its way.",
    "keys-unverified": "The keys of this contact could not be verified, so nothing was sent. Your text is kept.",
    "group-name-empty": "Give the group a name that can be seen.",
    "group-name-too-long": "That name is too long. It may have 64 characters.",
    "group-full": "A group has room for 50 people. Nothing was changed.",
    "too-many-links": "This group has four links already. End one of them first.",
    "invitation-not-found":
      "Nobody is let in here by this link. Perhaps a part of it is missing: copy it once more, to its end. If it comes from another server, ask a member to add you by your address.",
    "invitation-expired": "The time of this link is over. Ask whoever gave it to you for a new one.",
    "invitation-used-up":
      "As many people as it was for have used this link, or you have been in the group by it before. Ask for a new one.",
    "invitation-ended": "This link was taken back. Ask whoever gave it to you for a new one.",
    "members-changed": "Somebody else has changed who is in this group meanwhile. Nothing was changed; look again.",
    "members-unproven":
      "The server goes on as if others were in this group than its owners have signed, so nothing was sent. Your text is kept.",
    "conversation-ended": "This conversation is over, as was said when it began. Nothing was sent or changed.",
    "end-out-of-range": "A group ends within a year, and not before it began. Choose another moment.",
    "senders-restricted": "Only the owner and the admins write in this channel. Nothing was sent.",
    "changed-again": "This has changed once more while you looked. Nothing was accepted; look again.",
    "storage-unusable": "TenChat asked this browser to open its storage, and that did not work. Nothing was created.",
    "storage-silent":
      "TenChat asked this browser for its storage and had no answer. Should it answer after all, this page goes on by itself.",
    "storage-newer":
      "A newer version of TenChat has used this browser's storage. Nothing was changed; reload the page to get that version. If this stays, the server itself went back to an older one, and whoever runs it has to update it again: until then, nothing here is lost.",
    "storage-full":
      "This browser has no room to store that, so nothing was sent. What you typed stays here; free some space and try again.",
    "storage-failed":
      "This browser could not store that, so nothing was sent. What you typed stays here; try again in a moment.",
    "open-elsewhere": "TenChat is in use in another tab. Go on there, or continue here.",
    unexpected: "Something went wrong that we did not foresee. Reload the page; what was stored is kept.",
  },
};
