import type { LinkMessages } from './messages.js';

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('de')} KB`
    : `${Math.round(bytes / 1024 / 1024).toLocaleString('de')} MB`;

export const linkDe: LinkMessages = {
  link: {
    'too-long': ({ length }) =>
      `Der Link ist ${length.toLocaleString('de')} Zeichen lang, so lang ist keine Konfiguration. Es wurde nichts geöffnet. Bitten Sie um die Konfiguration als Datei.`,
    'unknown-version': ({ version }) =>
      `Der Link stammt aus einer anderen Fassung dieser Seite (${version}). Es wurde nichts geöffnet. Öffnen Sie ihn dort, oder bitten Sie um die Konfiguration als Datei.`,
    damaged: () =>
      'Der Link ist beschädigt: Ein Teil fehlt oder wurde verändert. Es wurde nichts geöffnet. Kopieren Sie den ganzen Link noch einmal.',
    'too-large': () =>
      'Die Konfiguration im Link ist größer als 512 KB. Es wurde nichts geöffnet. Bitten Sie um die Konfiguration als Datei.',
    'too-deep': () =>
      'Der Inhalt des Links ist tiefer verschachtelt als jede Konfiguration. Es wurde nichts geöffnet. Fragen Sie nach, von wem er kommt.',
    'not-json': () =>
      'Der Inhalt des Links ist kein JSON. Es wurde nichts geöffnet. Bitten Sie um die Konfiguration als Datei.',
    'not-an-object': () =>
      'Der Inhalt des Links ist JSON, aber keine Konfiguration. Es wurde nichts geöffnet. Fragen Sie nach, von wem er kommt.',
    'bad-shoppers': () =>
      'Der Link nennt Personen, die das Labor nicht hat. Es wurde nichts geöffnet. Bitten Sie um einen neuen Link.',
    'bad-assumptions': ({ problem }) =>
      `Die Annahmen im Link passen nicht zusammen (${problem}). Es wurde nichts geöffnet. Bitten Sie um einen neuen Link.`,
  },
  sharing: ({ code }) =>
    code === 'not-json' || code === 'not-an-object'
      ? 'Die Konfiguration enthält einen Fehler und lässt sich nicht als Link teilen. Korrigieren Sie sie zuerst, oder laden Sie sie als Datei herunter.'
      : 'Die Konfiguration ist zu groß für einen Link. Laden Sie sie herunter und schicken Sie die Datei.',
  file: {
    empty: () => 'Die Datei ist leer. Öffnen Sie eine andere.',
    binary: () =>
      'Die Datei ist kein Text: Eine Konfiguration ist eine JSON-Datei. Öffnen Sie eine andere.',
    'not-unicode': () =>
      'Die Datei hat eine alte Zeichenkodierung. Speichern Sie sie in Ihrem Editor als UTF-8, und öffnen Sie sie noch einmal.',
    'too-large': ({ bytes }) =>
      `Die Datei hat ${sizeOf(bytes)}; eine Konfiguration hat höchstens 512 KB. Öffnen Sie eine andere.`,
    'too-deep': () =>
      'Die Datei ist tiefer verschachtelt als jede Konfiguration. Öffnen Sie eine andere.',
    'not-json': ({ line, column, detail }) =>
      `Die Datei enthält einen Fehler in Zeile ${line}, Spalte ${column}: ${detail}`,
    'not-an-object': () =>
      'Die Datei ist JSON, aber keine Konfiguration: Eine Konfiguration beginnt mit { und hat Schlüssel wie "shop". Öffnen Sie eine andere.',
    unreadable: () =>
      'Die Datei ist nicht lesbar: Sie wurde verschoben oder geändert, oder der Zugriff ist nicht erlaubt. Wählen Sie sie noch einmal aus.',
  },
  copied:
    'Link kopiert. Er enthält die ganze Konfiguration, Anzahl und Startzahl der Personen und die Annahmen.',
  longLink: (length) =>
    `Der Link hat ${length.toLocaleString('de')} Zeichen, und manche Mailprogramme kürzen ihn. Sicherer: Laden Sie die Konfiguration herunter und schicken Sie die Datei.`,
  copyYourself:
    'Der Browser lässt diese Seite nicht kopieren. Kopieren Sie die Adresse der Seite: Sie ist jetzt der Link.',
  opened: (file) => `${file} ist geöffnet. „Rückgängig“ bringt zurück, was vorher da war.`,
  openedLink:
    'Die Konfiguration aus dem Link ist geöffnet. „Rückgängig“ bringt zurück, was vorher da war.',
  invalid:
    'Aber kein Shop könnte sie verwenden: Ihre Fehler sind im Reiter JSON markiert. Bis Sie sie beheben, zeigen die Bilder, was zuletzt gültig war.',
  downloaded: (file) =>
    `${file} ist heruntergeladen. Weitere Änderungen werden mit dieser Datei verglichen.`,
  downloadedBroken: (file) =>
    `${file} ist heruntergeladen, aber kein Shop kann sie verwenden: Ihr JSON hat einen Fehler. Beheben Sie ihn im Reiter JSON. „Vorher“ bleibt, was es war.`,
};
