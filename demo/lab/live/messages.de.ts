import type { LiveMessages } from './messages.js';

const number = new Intl.NumberFormat('de');
const pagesOf = (count: number): string =>
  count === 1 ? '1 Seite' : `${number.format(count)} Seiten`;

export const liveDe: LiveMessages = {
  hint: 'Der Demoshop läuft in einem anderen Tab mit der Konfiguration, die Sie hier bearbeiten, und sagt zu jeder Entscheidung, warum. Jede Änderung gilt dort sofort.',
  open: 'Demoshop mit dieser Konfiguration öffnen',
  tabs: (count) => {
    if (count === 0) return 'Noch kein Tab ist verbunden.';
    return count === 1
      ? 'Verbunden: 1 Tab zeigt diese Konfiguration.'
      : `Verbunden: ${number.format(count)} Tabs zeigen diese Konfiguration.`;
  },
  broken:
    'Die Konfiguration hat einen Fehler. Bis Sie ihn beheben, gilt im Demoshop die letzte ohne Fehler.',
  noRoom:
    'Der Browser hat für diese Konfiguration keinen Platz. Löschen Sie in seinen Einstellungen, was er für diese Adresse gespeichert hat.',
  obstacles: {
    'no-server':
      'Diese Seite ist als Datei geöffnet. Mit dem Demoshop verbindet sie sich nur, wenn ein Server beide ausliefert, zum Beispiel „npm start“.',
    'no-storage':
      'Der Browser speichert für diese Seite nichts. Erlauben Sie es in seinen Einstellungen, dann verbindet sie sich mit dem Demoshop.',
    'no-channel':
      'Dieser Browser verbindet keine Tabs miteinander. Öffnen Sie die Seite in einem neueren.',
  },
  record: {
    title: 'Eigene Klicks aufnehmen',
    hint: 'Kaufen Sie im Demoshop ein wie jemand, der ihn zum ersten Mal besucht. Ihre Seiten laufen danach hier mit jeder Konfiguration noch einmal ab. Die Aufnahme bleibt in diesem Browser.',
    start: 'Aufnehmen',
    goOn: 'Weiter aufnehmen',
    stop: 'Anhalten',
    clear: 'Löschen',
    openShop: 'Demoshop öffnen',
    none: 'Noch nichts ist aufgenommen.',
    running: (count) =>
      count === 0
        ? 'Die Aufnahme läuft. Öffnen Sie jetzt den Demoshop.'
        : `Die Aufnahme läuft: ${pagesOf(count)}.`,
    stopped: (count) => `Aufgenommen: ${pagesOf(count)}.`,
    full: (count) =>
      `Die Aufnahme ist voll: ${pagesOf(count)}. Löschen Sie sie, um neu zu beginnen.`,
  },
};
