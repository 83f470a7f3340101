import type { MeshWords } from "./mesh-words.ts";

export const de: MeshWords = {
  title: "Anonymer Modus",
  opening: "Einen Moment…",
  leave: "Den anonymen Modus verlassen",
  elsewhereTitle: "In einem anderen Tab offen",
  elsewhere:
    "Der anonyme Modus läuft in einem anderen Tab dieses Browsers. Zwei zugleich würden Relais mehr zeigen als einer.",
  useHere: "Hier benutzen",
  begin: {
    title: "Ohne Konto miteinander reden",
    promise:
      "Ein Schlüssel, der auf diesem Gerät entsteht, steht für Sie. Nachrichten gehen versiegelt über Relais, und keinem Relais wird beides gesagt: wer Sie sind und wem Sie schreiben.",
    ways: "Ein neuer Schlüssel oder einer, den Sie haben",
    newKey: "Neu hier",
    keyFile: "Schlüsseldatei vorhanden",
    name: "Wie andere Sie nennen dürfen",
    nameHint: "Der Name steht in der Kontaktdatei, die Sie anderen geben. Es muss nicht Ihr eigener sein.",
    create: "Schlüssel erzeugen",
    creating: "Ihr Schlüssel entsteht. Das dauert einige Sekunden.",
    file: "Schlüsseldatei wählen",
    fileMissing: "Wählen Sie zuerst die Schlüsseldatei.",
    fileUnread: "Der Browser konnte diese Datei nicht lesen. Wählen Sie sie noch einmal.",
    fileHint: "Noch ist keine Datei gewählt.",
    open: "Mit diesem Schlüssel öffnen",
    openingFile: "Die Datei wird geöffnet.",
  },
  passphrase: {
    label: "Passphrase der Schlüsseldatei",
    hint: "Mindestens 12 Zeichen, etwa vier Wörter. Niemand kann sie für Sie nachschlagen.",
    missing: "Geben Sie zuerst die Passphrase ein.",
    show: "Zeigen",
    hide: "Verbergen",
    showDetail: ", was ich eingebe",
  },
  hides: {
    title: "Was verborgen bleibt und was nicht",
    hidden: "Verborgen",
    seen: "Nicht verborgen",
    hiddenList: [
      "Wer Sie sind: Es gibt kein Konto. Dieser Server gibt Ihnen die Seite und wird sonst nach nichts gefragt.",
      "Was Sie schreiben: Es wird auf diesem Gerät für den Schlüssel versiegelt, für den es ist. Relais halten es und können es nicht öffnen.",
      "Mit wem Sie reden: Dieser Browser zeigt jedem Relais den Schlüssel eines Menschen, Ihren oder den eines Kontakts, und nie den eines zweiten.",
      "Ungefähr auch, wie lang eine Nachricht ist: Sie wird auf eine von wenigen Größen aufgefüllt. Wann sie abgeht, bestimmt der Zufall.",
    ],
    seenList: [
      "Ihre Netzadresse: Jedes Relais sieht, woher Sie kommen und wann Sie fragen. Ein Werkzeug wie Tor verbirgt das, diese Seite nicht.",
      "Die Seite welches Servers Sie benutzen: Browser sagen es jedem Relais.",
      "Was Relais zusammen wissen: Wer mehrere betreibt, kann zusammensetzen, was sie sahen. Wählen Sie Relais verschiedener Leute.",
      "Dass Dateien gehen: Sie gehen und kommen in Teilen, über ein Relais, das nur für Dateien da ist. Es kann Teile von Nachrichten unterscheiden, sieht, wie viele es sind, damit ungefähr, wie groß eine Datei ist, und kann an der Zeit erraten, zu welcher Nachricht sie gehören. Wer Ihnen eine Datei sendet, bestimmt, wonach Sie dieses Relais fragen, und wer es betreibt, sieht, von wo Sie sie speichern.",
      "Dass Sie Relais benutzen: Wer Ihre Verbindung beobachtet, sieht es, und dieser Server sieht, dass Sie diese Seite öffneten.",
      "Dass Sie hier waren: Der Verlauf dieses Browsers behält Adresse und Titel dieser Seite, wie von jeder anderen. Nehmen Sie ein privates Fenster, oder leeren Sie ihn.",
      "Welchen Browser Sie benutzen: Jede Anfrage nennt seine Art und Ihre Sprachen; Relais, die sich absprechen, können daran zwei Schlüssel zusammenbringen.",
      "Ihre Geräte zusammen: Jedes wählt seine Relais selbst, auch dieser Browser, wenn er seine Daten verloren oder entfernt hat. Dann kann ein Relais zwei Schlüssel von Ihrer Adresse sehen.",
      "Was diese Seite tut: Dieser Server gibt sie Ihnen. Wer ihm nicht traut, kann auch ihr nicht trauen.",
      "Das Gesagte vor dem, der Ihren Schlüssel bekommt: Er öffnet alles, was je dafür versiegelt wurde.",
      "Wer wer ist: Ein Name in einer Kontaktdatei ist, was jemand hineinschrieb. Vergleichen Sie die Kennzeichen der Schlüssel.",
    ],
  },
  list: {
    title: "Anonyme Unterhaltungen",
    people: "Leute hinzufügen",
    relays: "Relais",
    key: "Mein Schlüssel",
    emptyTitle: "Noch niemand hier",
    emptyText: "Geben Sie jemandem Ihre Kontaktdatei, und nehmen Sie die andere auf.",
    group: "Gruppe",
    nothingSaid: "Noch nichts gesagt",
    strangers: (count) =>
      count === 1
        ? "Jemand, der nicht unter Ihren Kontakten ist, hat geschrieben. Es wird nicht aufgehoben: Nehmen Sie die Kontaktdatei auf, dann erscheint es."
        : `${count} Leute, die nicht unter Ihren Kontakten sind, haben geschrieben. Es wird nicht aufgehoben: Nehmen Sie die Kontaktdateien auf, dann erscheint es.`,
    missing: (count) =>
      count === 1
        ? "Ein Relais fehlt noch, damit alles gehen und kommen kann. Was Sie schreiben, wartet hier."
        : `${count} Relais fehlen noch, damit alles gehen und kommen kann. Was Sie schreiben, wartet hier.`,
  },
  steps: {
    title: "So beginnt es",
    relays:
      "Relais hinzufügen: eines zum Empfangen, eines für Kopien an Sie selbst, eines für jeden, dem Sie schreiben, und eines für Dateien, falls es welche gibt.",
    people: "Kontaktdateien austauschen, auf einem Weg, dem Sie trauen.",
    write: "Schreiben. Jeder Weg dauert bis zu einer Minute.",
    choose: "Wählen Sie eine Unterhaltung.",
  },
  talk: {
    older: "Frühere zeigen",
    messages: "Nachrichten",
    field: "Nachricht",
    send: "Senden",
    save: "Änderung speichern",
    editing: "Eine Nachricht ändern",
    cancelEdit: "So lassen, wie sie war",
    own: "Sie",
    edited: "bearbeitet",
    waiting: "Wartet auf ein Relais",
    held: "Ein Relais hat sie. Niemand sagt, ob sie ankam.",
    more: "Was mit dieser Nachricht geschehen soll",
    edit: "Bearbeiten",
    remove: "Löschen",
    removeQuestion: "Diese Nachricht für alle löschen?",
    removeHint: "Die Programme der anderen werden darum gebeten. Was jemand gesehen oder kopiert hat, behält er.",
    compare: "Schlüssel vergleichen",
    compareHint:
      "Lesen Sie einander diese auf einem anderen Weg vor. Sind sie an beiden Enden gleich, so ist niemand dazwischen.",
    theirMark: "Kennzeichen des anderen Schlüssels",
    ownMark: "Kennzeichen Ihres Schlüssels",
    members: "Mitglieder",
    groupFile: "Gruppendatei speichern",
    emptyText: "Hier wurde noch nichts gesagt. Ein Relais hält sieben Tage lang, was Sie schreiben.",
    react: "Reagieren",
    reactions: {
      thumbsup: "Daumen hoch",
      heart: "Herz",
      joy: "Freudentränen",
      tada: "Feier",
      open_mouth: "Staunen",
      cry: "Weinen",
    },
    by: (names) => `von ${names}`,
  },
  file: {
    send: "Eine Datei senden",
    question: "Diese Datei senden?",
    hint: "Alles darin geht mit: Fotos sagen oft, wo und wann sie entstanden, Dokumente, wer sie schrieb. Relais halten sie versiegelt, jedes sieben Tage lang. Höchstens 4 MB.",
    preparing: "Die Datei wird versiegelt. Das dauert einige Sekunden.",
    atRelays: "Teile bei Relais",
    here: "Teile, die hier sind",
    of: (parts, all) => `${parts} von ${all}`,
    save: "Speichern",
    saveNamed: (name) => `${name} speichern`,
    removeHint:
      "Die Programme der anderen werden darum gebeten. Nachricht und Teile bleiben versiegelt bei den Relais, bis jedes sie sieben Tage hatte, und ein Programm, das sich darum nicht kümmert, kann die Datei noch bekommen.",
  },
  dismiss: {
    contact: {
      action: "Diesen Kontakt entfernen",
      question: "Diesen Kontakt aus diesem Browser entfernen?",
      hint: "Was hier gesagt wurde und was noch wartet, geht mit ihm, und was er künftig schreibt, wird nicht aufgehoben. Es wird ihm nicht gesagt. In Gruppen sehen Sie ihn weiterhin.",
    },
    group: {
      action: "Diese Gruppe verlassen",
      question: "Diese Gruppe in diesem Browser verlassen?",
      hint: "Was hier gesagt wurde und was noch wartet, geht mit ihr. Den anderen wird es nicht gesagt, und was sie schreiben, wird weiter für Sie versiegelt; hier wird es nicht aufgehoben.",
    },
  },
  relays: {
    title: "Relais",
    explanation:
      "Jedem Relais zeigt dieser Browser höchstens den Schlüssel eines Menschen, für immer. Darum brauchen Sie eines zum Empfangen, eines für Kopien an Ihre anderen Geräte, eines für jeden Menschen und eines für Dateien. Relais nennen andere, die sie kennen, und diese kommen von selbst dazu.",
    address: "Adresse eines Relais",
    addressHint: "Etwa relay.example.org:8443 oder https://relay.example.org. Es muss über https antworten.",
    add: "Hinzufügen",
    added: "Hinzugefügt. Es wird jetzt gefragt.",
    known: "Bekannte Relais",
    none: "Noch ist kein Relais bekannt. Fragen Sie jemanden, der eines betreibt, nach der Adresse.",
    addressLabel: "Relais",
    uses: {
      none: "Noch nicht benutzt",
      receive: "Empfängt für Sie",
      copy: "Kopien an Sie selbst",
      files: "Teile von Dateien",
    },
    sends: (name) => `Sendet an ${name}`,
    conditions: {
      good: "Antwortet",
      silent: "Antwortet nicht. Es wird wieder versucht, immer seltener.",
      bad: "Hatte nicht, was es angenommen hatte. Es wird nicht mehr benutzt.",
    },
    load: (percent) => `zu ${percent} % ausgelastet`,
    missing: (count) =>
      count === 1
        ? "Ein Relais fehlt noch. Fügen Sie eines hinzu: Bis dahin wartet hier versiegelt, was Sie schreiben."
        : `${count} Relais fehlen noch. Fügen Sie welche hinzu: Bis dahin wartet hier versiegelt, was Sie schreiben.`,
  },
  people: {
    title: "Leute hinzufügen",
    giveTitle: "Ihre Datei geben",
    giveText:
      "In Ihrer Kontaktdatei stehen Ihr Name hier und Ihr Schlüssel. Nichts darin ist geheim, aber wer sie hat, weiß, dass dieser Schlüssel Ihrer ist.",
    save: "Meine Kontaktdatei speichern",
    copy: "Als Text kopieren",
    copied: "Kopiert.",
    takeTitle: "Eine andere aufnehmen",
    takeText: "Die Kontaktdatei eines Menschen oder die Datei einer Gruppe, in der Sie sind.",
    choose: "Datei wählen",
    paste: "Oder den Text einfügen",
    take: "Aufnehmen",
    taken: (name) => `${name} steht in Ihrer Liste.`,
    groupTitle: "Eine Gruppe beginnen",
    groupText: "Jedes Mitglied braucht danach die Gruppendatei; sie nennt alle und ihre Schlüssel.",
    groupName: "Name der Gruppe",
    groupStart: "Gruppe beginnen",
    groupNeeds: "Eine Gruppe braucht mindestens zwei Kontakte aus Ihrer Liste.",
  },
  key: {
    title: "Mein Schlüssel",
    markTitle: "Kennzeichen Ihres Schlüssels",
    fileTitle: "Schlüsseldatei",
    fileText:
      "Sie bringt Ihren Schlüssel auf ein anderes Gerät und ist der einzige Weg zurück, wenn dieser Browser seine Daten verliert. Sie ist unter der Passphrase versiegelt.",
    save: "Schlüsseldatei speichern",
    saved: "Gespeichert. Bewahren Sie sie auf, wo niemand sonst sie hat.",
    forgetTitle: "Nichts zurücklassen",
    forgetText: "Entfernt den Schlüssel, alle Kontakte und alle Nachrichten des anonymen Modus aus diesem Browser.",
    forget: "Alles entfernen",
    forgetQuestion: "Alles vom anonymen Modus aus diesem Browser entfernen?",
    forgetHint: "Ohne die Schlüsseldatei kann niemand öffnen, was für Sie versiegelt wurde, auch Sie nicht.",
  },
  problems: {
    "crypto-missing":
      "Diese Seite kam unverschlüsselt, und dann verweigern Browser die nötige Kryptografie. Öffnen Sie sie über https.",
    "key-file-damaged":
      "Das ist keine vollständige Schlüsseldatei. Wählen Sie die Datei, die „Schlüsseldatei speichern“ erzeugt hat.",
    "passphrase-wrong":
      "Diese Passphrase öffnet die Datei nicht, oder die Datei wurde verändert. Versuchen Sie es noch einmal.",
    "passphrase-short":
      "Eine Passphrase braucht mindestens 12 Zeichen: Eine kürzere würde erraten, wer die Datei findet.",
    "contact-file-damaged":
      "Das ist keine vollständige Kontaktdatei. Lassen Sie sie sich noch einmal geben, mit dem ganzen Text.",
    "contact-is-self": "Das ist Ihre eigene Kontaktdatei. Nehmen Sie die des anderen auf.",
    "contact-is-key-file":
      "Das ist eine Schlüsseldatei, die nur einem Menschen gehört; sie wurde nicht aufgenommen. Lassen Sie sich die Kontaktdatei geben. Ist es nicht Ihre eigene, so sagen Sie es ihm und löschen Sie sie.",
    "group-file-damaged":
      "Das ist keine vollständige Gruppendatei. Lassen Sie sie sich noch einmal geben, mit dem ganzen Text.",
    "group-without-self":
      "Sie sind nicht in dieser Gruppe: Wer sie begann, muss sie mit Ihrer Kontaktdatei noch einmal beginnen.",
    "group-changed":
      "Diese Gruppe haben Sie schon, und diese Datei nennt andere Mitglieder. Sie wurde nicht aufgenommen, und die Gruppe bleibt, wie sie war. Mit anderen Mitgliedern muss sie neu begonnen werden.",
    "group-too-small": "Eine Gruppe braucht mindestens zwei Kontakte. Wählen Sie mehr.",
    "name-missing": "Geben Sie zuerst einen Namen ein.",
    "relay-unreadable": "Das ist keine Adresse eines Relais. Schreiben Sie sie wie relay.example.org:8443.",
    "message-empty": "Schreiben Sie zuerst etwas.",
    "message-too-long": "Das ist zu lang für eine Nachricht. Senden Sie es in Teilen.",
    "file-empty": "In dieser Datei ist nichts.",
    "file-unread": "Der Browser konnte diese Datei nicht lesen. Wählen Sie sie noch einmal.",
    "file-too-large": "Diese Datei hat mehr als 4 MB, mehr tragen Relais nicht. Senden Sie eine kleinere.",
    "file-not-there":
      "Die gefragten Relais haben nicht alles davon. Vielleicht ist es unterwegs: Versuchen Sie es in einigen Minuten wieder, dann geht es hier weiter. Etwa eine Woche nach dem Senden ist es fort.",
    "file-relay-missing":
      "Dateien brauchen ein eigenes Relais, und jedes bekannte dient anderem oder wird für Menschen gebraucht. Fügen Sie unter Relais eines hinzu.",
    "file-no-answer":
      "Kein Relais für Dateien antwortet im Moment. Sehen Sie nach, ob es ein Netz gibt, und versuchen Sie es in einer Minute wieder: Es geht hier weiter.",
    "file-damaged": "Was kam, ist nicht, was der Absender gesagt hat. Bitten Sie darum, es noch einmal zu senden.",
    "not-yours": "Diese Nachricht ist nicht Ihre, oder sie ist fort.",
    "open-elsewhere":
      "Der anonyme Modus ist in einem anderen Tab offen. Machen Sie dort weiter, oder laden Sie diese Seite neu.",
    "storage-failed":
      "Dieser Browser hat es nicht gespeichert. Sehen Sie nach, ob der Datenträger voll ist oder Websitedaten abgelehnt werden, und versuchen Sie es noch einmal.",
    "storage-newer":
      "Was hier gespeichert ist, hat eine neuere Version dieser Seite geschrieben. Nichts wurde geändert: Laden Sie die Seite neu.",
    unexpected:
      "In dieser Seite ist etwas schiefgegangen, und es ist nicht bekannt, was. Das Gespeicherte ist sicher: Laden Sie die Seite neu, und versuchen Sie es noch einmal.",
  },
};
