import type { ComponentType, ReactNode } from 'react';

export interface RichTextEditorProps {
  /** Path of the text as the server names it in refusals; what a form looks for to put the cursor there. */
  name: string;
  label: string;
  /** HTML; another value than the one last told by `onChange` replaces the text. */
  value: string;
  placeholder?: string;
  /** Language of the text where it is known. */
  lang?: string;
  isInvalid?: boolean;
  isRequired?: boolean;
  describedBy?: string;
  /** The cursor goes to the end of the text when the editor comes up. */
  takesFocus?: boolean;
  /** Menus by the sign that opens them at the start of a word. Not changed while the editor lives. */
  menus?: Readonly<Record<string, ComponentType<EditorMenuProps>>>;
  /** More buttons of the toolbar. */
  tools?: (tools: EditorTools) => ReactNode;
  onChange: (html: string) => void;
  /** Files that were pasted. Dropped ones go up to whoever stands around the editor. */
  onFiles?: (files: File[]) => void;
}

/** What a menu or a button may put into the text. */
export type Insertion = { html: string } | { mention: { key: string; name: string } };

export interface EditorTools {
  /** At the cursor; the cursor stands behind it afterwards. */
  insert: (content: Insertion) => void;
  /** Types a sign at the cursor, with a space before it where a word stands there. */
  type: (sign: string) => void;
}

/** A menu below the cursor. The cursor stays in the text; keys that the menu wants are given to it. */
export interface EditorMenuProps {
  /** What was typed behind the sign. */
  query: string;
  /** For the list; the text points to it. */
  listId: string;
  onChoose: (content: Insertion) => void;
  /** Tells the text which choice is meant. */
  onActive: (optionId: string | null) => void;
  /** The menu puts its answer to keys here. */
  keys: { current: ((event: KeyboardEvent) => boolean) | null };
}
