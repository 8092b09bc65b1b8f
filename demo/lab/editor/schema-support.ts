import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip } from '@codemirror/view';
import { type CompletionOption, completionsAt } from './completions-at.js';
import { hoverAt } from './hover-at.js';
import type { JsonSchema } from './json-schema.js';
import type { EditorWords } from './messages-of.js';
import { createPlaceElement } from './place-element.js';

/** Suggestions and help from the schema of the config. */
export function schemaSupport(schema: JsonSchema, words: EditorWords): Extension {
  return [
    autocompletion({
      override: [(context) => suggest(context, schema, words)],
      icons: false,
    }),
    hoverTooltip((view, position) => {
      const hover = hoverAt(view.state.doc.toString(), position, schema);
      if (!hover) return null;
      return {
        pos: hover.from,
        end: hover.to,
        create: () => ({ dom: createPlaceElement(hover, words) }),
      };
    }),
  ];
}

function suggest(
  { state, pos, explicit }: CompletionContext,
  schema: JsonSchema,
  words: EditorWords,
): CompletionResult | null {
  const text = state.doc.toString();
  const found = completionsAt(text, pos, schema);
  if (!found || (!explicit && found.from === pos)) return null;
  return {
    // What is typed is compared with names without quotes.
    from: text[found.from] === '"' ? Math.min(found.from + 1, pos) : found.from,
    options: found.options.map((option, index) =>
      completionOf(option, found.options.length - index, schema, words),
    ),
    validFor: /^[\w-]*$/,
  };
}

function completionOf(
  option: CompletionOption,
  rank: number,
  schema: JsonSchema,
  words: EditorWords,
): Completion {
  const { kind, label, key } = option;
  const detail = option.isRequired ? words.messages.help.required : words.messages.help.kinds[kind];
  return {
    label,
    // The order is that of the schema, and required keys come first.
    boost: Math.min(99, rank),
    type: kind === 'key' ? 'property' : 'text',
    ...(detail !== '' && { detail }),
    ...(key !== undefined && {
      info: () => createPlaceElement({ key, allowed: [] }, words),
    }),
    apply: (view) => apply(view, option, schema),
  };
}

/** What is replaced is asked again: more was typed since the suggestion was made. */
function apply(
  view: EditorView,
  { kind, insert, back }: CompletionOption,
  schema: JsonSchema,
): void {
  const { head } = view.state.selection.main;
  const range = completionsAt(view.state.doc.toString(), head, schema) ?? { from: head, to: head };
  view.dispatch({
    changes: { from: range.from, to: range.to, insert },
    selection: { anchor: range.from + insert.length - back },
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  // A key that was just written asks for its value.
  if (kind === 'key' && insert.includes(':')) startCompletion(view);
}
