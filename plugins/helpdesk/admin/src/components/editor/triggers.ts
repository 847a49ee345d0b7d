import { PluginKey } from '@tiptap/pm/state';
import type { Range } from '@tiptap/react';
import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';

/** A sign was typed at the start of a word, and what followed it. */
export interface TriggerMatch {
  char: string;
  query: string;
  /** Of the sign and what follows; it is replaced by what is chosen. */
  range: Range;
  /** Of the sign, in the window. */
  rect: DOMRect | null;
}

/** Who draws the menus. Held by a stable object, since the editor is made once. */
export interface TriggerListener {
  onMatch: (match: TriggerMatch | null) => void;
  /** True: the key belongs to the menu. */
  onKey: (event: KeyboardEvent) => boolean;
}

const BEFORE = [' ', '\u00a0', '(', '،', ','];

/** The editor's suggestion plugin, telling React of matches and drawing nothing itself. */
export const triggerOptions = (
  char: string,
  listener: TriggerListener
): Omit<SuggestionOptions, 'editor'> => ({
  char,
  pluginKey: new PluginKey(`menu-${char}`),
  allowedPrefixes: BEFORE,
  decorationClass: 'menu-query',
  // Code holds slashes and at-signs of its own.
  allow: ({ state, range }) => state.doc.resolve(range.from).parent.type.spec.code !== true,
  render: () => {
    const tell = ({ query, range, clientRect }: SuggestionProps) =>
      listener.onMatch({ char, query, range, rect: clientRect?.() ?? null });
    return {
      onStart: tell,
      onUpdate: tell,
      onExit: () => listener.onMatch(null),
      onKeyDown: ({ event }) => event.key !== 'Escape' && listener.onKey(event),
    };
  },
});
