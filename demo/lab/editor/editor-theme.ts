import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours are the page's own, so that light and dark follow it. */
export function editorTheme(): Extension {
  return [
    EditorView.theme({
      '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '0.875rem' },
      '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-1px' },
      '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
      '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
      '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
      '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
        { background: 'color-mix(in srgb, var(--accent) 26%, transparent)' },
      '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--ink) 4%, transparent)' },
      '.cm-gutters': {
        backgroundColor: 'var(--surface)',
        color: 'var(--muted)',
        borderRight: '1px solid var(--line)',
      },
      '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
      '&.cm-focused .cm-matchingBracket': {
        backgroundColor: 'var(--accent-soft)',
        outline: '1px solid var(--accent)',
      },
      '&.cm-focused .cm-nonmatchingBracket': {
        backgroundColor: 'var(--warn-soft)',
        outline: '1px solid var(--warn)',
      },
      '.cm-foldPlaceholder': {
        backgroundColor: 'var(--accent-soft)',
        border: '1px solid var(--line)',
        color: 'var(--accent)',
        paddingInline: '0.4rem',
      },
      '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn)' },
      '.cm-searchMatch-selected': { backgroundColor: 'var(--accent-soft)' },
      '.cm-selectionMatch': { backgroundColor: 'var(--accent-soft)' },
      '.cm-tooltip': {
        backgroundColor: 'var(--surface)',
        color: 'var(--ink)',
        border: '1px solid var(--muted)',
        borderRadius: 'calc(var(--radius) - 0.2rem)',
        maxWidth: 'min(26rem, calc(100vw - 2rem))',
        fontFamily: 'var(--text)',
      },
      '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
      '.cm-tooltip-autocomplete ul li[aria-selected]': {
        backgroundColor: 'var(--accent)',
        color: 'var(--on-accent)',
      },
      '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 'bold' },
      '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85' },
      '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
      '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
      '.cm-diagnostic': { borderLeft: 'none', padding: '0.4rem 0.6rem' },
      '.cm-lintRange-error': { textDecoration: 'underline wavy var(--warn) 1.5px' },
      '.cm-lintRange-warning': { textDecoration: 'underline dotted var(--muted) 2px' },
      '.cm-lintRange': { backgroundImage: 'none', textUnderlineOffset: '3px' },
      '.cm-lintRange-active': { backgroundColor: 'var(--warn-soft)' },
    }),
    syntaxHighlighting(
      HighlightStyle.define([
        { tag: tags.propertyName, color: 'var(--accent)' },
        { tag: tags.string, color: 'var(--good)' },
        { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
        { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--muted)' },
        { tag: tags.invalid, color: 'var(--warn)', textDecoration: 'underline wavy' },
      ]),
    ),
  ];
}
