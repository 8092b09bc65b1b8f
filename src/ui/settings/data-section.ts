import { createElement } from '../create-element.js';
import { createButton } from './create-button.js';
import { keyed } from './keyed.js';
import { createDone } from './parts.js';
import type { View } from './view.js';

/** Long enough for any browser to have read it. */
const READ_MS = 60_000;

/** What the shopper can do with all of it together. */
export function createDataSection(view: View): HTMLElement {
  const { messages, host } = view;
  const { data: words } = messages;
  const { at, timeZone } = view.overview;
  const exportAll = async (): Promise<void> => {
    const file = new Blob([await host.exportData()], { type: 'application/json' });
    const href = URL.createObjectURL(file);
    // Swedish dates are ISO dates.
    const day = new Intl.DateTimeFormat('sv', { timeZone }).format(at);
    createElement('a', { href, download: `${words.file(day)}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href), READ_MS);
  };
  const importFile = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (!file) return;
    // The same file again is a change, too.
    input.value = '';
    view.act({
      key: 'import',
      isLasting: true,
      text: words.imported,
      failed: words.notImported(file.name),
      run: async () => host.importData(await file.text()),
    });
  };
  return keyed(
    'data',
    'section',
    {},
    createElement('h3', {}, words.title),
    createElement(
      'ul',
      {},
      keyed(
        'export',
        'li',
        {},
        createButton(
          'export/0',
          words.export,
          () => view.act({ key: 'export', isLasting: true, text: words.exported, run: exportAll }),
          'outlined',
        ),
        createElement('small', {}, words.exportEffect),
        createDone(view, 'export'),
      ),
      keyed(
        'import',
        'li',
        {},
        createElement(
          'label',
          { className: 'button outlined' },
          words.import,
          keyed('import/0', 'input', {
            type: 'file',
            accept: '.json,application/json',
            onchange: ({ target }) => importFile(target as HTMLInputElement),
          }),
        ),
        createElement('small', {}, words.importEffect),
        createDone(view, 'import'),
      ),
      keyed(
        'erase',
        'li',
        {},
        createButton('erase/0', words.erase, () => view.erase(), 'outlined'),
        createElement('small', {}, words.eraseEffect),
        createDone(view, 'erase'),
      ),
    ),
  );
}
