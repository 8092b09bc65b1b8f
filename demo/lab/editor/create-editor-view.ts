import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
} from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import { editorTheme } from './editor-theme.js';

export interface EditorViewOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Language of the words, and what depends on it: exchanged with it. */
  readonly spoken: Extension;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onUpdate: Parameters<typeof EditorView.updateListener.of>[0];
}

/** CodeMirror for JSON without a history of its own: whoever holds the text undoes. */
export function createEditorView(options: EditorViewOptions): EditorView {
  const { parent, text, spoken, onUndo, onRedo, onUpdate } = options;
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        codeFolding(),
        highlightSpecialChars(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        drawSelection(),
        rectangularSelection(),
        EditorState.allowMultipleSelections.of(true),
        EditorView.lineWrapping,
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        closeBrackets(),
        search({ top: true }),
        json(),
        editorTheme(),
        keymap.of([
          { key: 'Mod-z', run: does(onUndo), preventDefault: true },
          { key: 'Mod-y', run: does(onRedo), preventDefault: true },
          { key: 'Mod-Shift-z', run: does(onRedo), preventDefault: true },
          ...closeBracketsKeymap,
          ...searchKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
          // Tab is not among them: it leaves the editor, as it leaves every field.
          ...defaultKeymap,
        ]),
        // The browser's own menu.
        EditorView.domEventHandlers({
          beforeinput: (event) => {
            if (event.inputType === 'historyUndo') onUndo();
            else if (event.inputType === 'historyRedo') onRedo();
            else return false;
            event.preventDefault();
            return true;
          },
        }),
        EditorView.updateListener.of(onUpdate),
        spoken,
      ],
    }),
  });
}
