import { Mention } from '@tiptap/extension-mention';
import { Placeholder } from '@tiptap/extensions';
import { Extension, type AnyExtension } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Suggestion } from '@tiptap/suggestion';
import { BlockDirection } from './block-direction';
import { isTypedLink } from './is-typed-link';
import { safeLink } from './safe-link';
import { triggerOptions, type TriggerListener } from './triggers';

interface EditorExtensions {
  placeholder: string;
  listener: TriggerListener;
  /** Signs that open a menu; `@` stands for people named in the text. */
  chars: readonly string[];
}

/** What a text of the desk may hold. Anything else that is pasted loses its dress and keeps its words. */
export const editorExtensions = ({
  placeholder,
  listener,
  chars,
}: EditorExtensions): AnyExtension[] => [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      shouldAutoLink: isTypedLink,
      defaultProtocol: 'https',
      isAllowedUri: (url) => safeLink(url) !== null,
      HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' },
    },
  }),
  Placeholder.configure({ placeholder }),
  BlockDirection,
  ...(chars.includes('@') ? [person(listener)] : []),
  ...chars.filter((char) => char !== '@').map((char) => menuAt(char, listener)),
];

/** Stored as `<span data-mention="key">@Name</span>`, which the server's cleaning keeps. */
const person = (listener: TriggerListener) =>
  Mention.extend({
    addAttributes() {
      return {
        id: {
          default: null,
          parseHTML: (element: HTMLElement) => element.getAttribute('data-mention'),
          renderHTML: ({ id }: { id?: unknown }) => ({ 'data-mention': id }),
        },
        label: {
          default: null,
          parseHTML: (element: HTMLElement) => element.textContent?.replace(/^@/, '') ?? '',
          rendered: false,
        },
      };
    },
    parseHTML() {
      return [{ tag: 'span[data-mention]' }];
    },
    renderHTML({ node, HTMLAttributes }) {
      return ['span', HTMLAttributes, `@${String(node.attrs.label)}`];
    },
  }).configure({ suggestion: triggerOptions('@', listener) });

const menuAt = (char: string, listener: TriggerListener) =>
  Extension.create({
    name: `menu-${char}`,
    addProseMirrorPlugins() {
      return [Suggestion({ editor: this.editor, ...triggerOptions(char, listener) })];
    },
  });
