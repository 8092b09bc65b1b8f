import type { EditorMessages } from './messages.js';

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const editorEn: EditorMessages = {
  label: 'Config as JSON',
  hint: 'Ctrl+Space suggests what fits, Ctrl+F searches, Ctrl+Z undoes. Tab leaves the editor.',
  loading: 'The editor is loading.',
  loadFailed: 'The editor could not be loaded. Check the connection, then try again.',
  retry: 'Try again',
  findings: {
    heading: 'Check',
    none: 'No mistakes found.',
    counts: (errors, warnings) => `${many(errors, 'error')}, ${many(warnings, 'warning')}`,
    isEnglish: '',
    error: 'Error',
    warning: 'Warning',
    place: (line, column) => `line ${line}, column ${column}`,
    more: (count) => `and ${count} more`,
  },
  help: {
    heading: 'At the cursor',
    nowhere: 'Place the cursor on a key: here stands what it means.',
    standard: (text) => `If left out: ${text}`,
    allowed: (text) => `Allowed: ${text}`,
    names: (text) => `In this config: ${text}`,
    required: 'required',
    kinds: { key: '', word: '', name: 'from this config', example: 'for example' },
  },
  allowed: {
    or: 'or',
    number: (min, max, isWhole, isAbove) =>
      `a ${isWhole ? 'whole ' : ''}number ${isAbove ? `above ${min}, up` : `from ${min}`} to ${max}`,
    text: (max) => `a text of up to ${max} characters`,
    forms: {
      positiveDuration: 'a duration above zero such as "10min", "2h" or "7d"',
      duration: 'a duration such as "0s", "10min" or "7d"',
      date: 'a day such as "2026-03-01"',
      keyword: 'a word, with * at an end for any letters',
      time: 'a time from "00:00" to "23:59"',
      url: 'an address with https:, or a path such as "/privacy"',
      page: 'a path such as "/checkout/*"',
      language: 'a language such as "de"',
      id: 'a name of letters (a to z), digits and hyphens',
    },
    boolean: 'true or false',
    null: 'null (none)',
    object: 'an object { }',
    list: 'a list [ ]',
  },
  changes: {
    heading: 'What is different from the saved config',
    none: 'Nothing was changed: the config is as it was saved.',
    count: (count) => `${many(count, 'change')}:`,
    broken: 'The text has a mistake, so single changes cannot be told. The lines can.',
    onlyLayout:
      'Only spaces, line breaks or the order of keys were changed. The config says the same.',
    before: 'before',
    now: 'now',
    added: 'new',
    removed: 'removed',
    text: 'Line by line',
    allLines: 'Show all lines',
    whole: 'the whole config',
  },
  phrases: {},
};
