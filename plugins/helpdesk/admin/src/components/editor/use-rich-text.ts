import { useEditor, type Editor, type Range } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { htmlWithDirections } from './block-direction';
import { trimHtml } from './editor-html';
import type { Insertion, RichTextEditorProps } from './editor-props';
import { editorExtensions } from './extensions';
import type { TriggerListener } from './triggers';

interface RichText extends RichTextEditorProps {
  id: string;
  listener: TriggerListener;
  chars: readonly string[];
  /** The menu that is open, and the choice that is meant. */
  menu: { listId: string; active: string | null } | null;
}

/** The editor behind the text: made once, told of new values, asked for its HTML at each change. */
export const useRichText = ({
  id,
  name,
  label,
  lang,
  value,
  placeholder = '',
  isInvalid = false,
  isRequired = false,
  describedBy,
  takesFocus = false,
  listener,
  chars,
  menu,
  onChange,
  onFiles,
}: RichText) => {
  /** What the owner of the text knows; the same HTML again is no change. */
  const known = useRef(value);
  const handlers = useRef({ onChange, onFiles });
  handlers.current = { onChange, onFiles };
  const extensions = useMemo(
    () => editorExtensions({ placeholder, listener, chars }),
    // Made once; another placeholder comes with another editor.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    []
  );
  const attributes = useMemo(
    () => ({
      id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'data-name': name,
      ...(lang && { lang }),
      ...(isInvalid && { 'aria-invalid': 'true' }),
      ...(isRequired && { 'aria-required': 'true' }),
      ...(describedBy && { 'aria-describedby': describedBy }),
      ...(chars.length > 0 && { 'aria-autocomplete': 'list' }),
      ...(menu && { 'aria-controls': menu.listId }),
      ...(menu?.active && { 'aria-activedescendant': menu.active }),
    }),
    // The characters are given once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id, label, name, lang, isInvalid, isRequired, describedBy, menu?.listId, menu?.active]
  );
  const editorProps = useMemo(
    () => ({
      attributes,
      handlePaste: (_view: unknown, event: ClipboardEvent) => {
        const files = pastedFiles(event);
        if (files.length === 0 || !handlers.current.onFiles) return false;
        handlers.current.onFiles(files);
        return true;
      },
      handleDOMEvents: {
        // Sends the form around it; the editor would make a line break of it.
        keydown: (_view: unknown, { key, ctrlKey, metaKey }: KeyboardEvent) =>
          key === 'Enter' && (ctrlKey || metaKey),
      },
      // Whoever stands around the editor takes the files; the browser must not open them.
      handleDrop: (_view: unknown, event: DragEvent) => (event.dataTransfer?.files.length ?? 0) > 0,
    }),
    [attributes]
  );
  const editor = useEditor({
    extensions,
    editorProps,
    content: value,
    onUpdate: ({ editor: changed }) => {
      const html = htmlOf(changed);
      if (html === known.current) return;
      known.current = html;
      handlers.current.onChange(html);
    },
  });

  useEffect(() => {
    // On a slow machine the first editor is taken down before it was shown; another one comes.
    if (!editor || editor.isDestroyed || !takesFocus) return;
    // At once: the editor's own autofocus comes some frames later, and keys pressed until then would be lost.
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
    // Once, for the editor that has come.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor]);

  useEffect(() => {
    if (!editor || editor.isDestroyed || value === known.current) return;
    known.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

  return {
    editor,
    insert: (content: Insertion, range?: Range) => {
      if (editor) insertInto(editor, content, range);
    },
    type: (sign: string) => {
      const before = editor?.state.selection.$from.nodeBefore?.text?.slice(-1) ?? ' ';
      editor
        ?.chain()
        .focus()
        .insertContent(/\s/.test(before) ? sign : ` ${sign}`)
        .run();
    },
  };
};

const htmlOf = (editor: Editor) => (editor.isEmpty ? '' : trimHtml(htmlWithDirections(editor)));

const insertInto = (editor: Editor, content: Insertion, range?: Range) => {
  const { from, to } = range ?? editor.state.selection;
  const at = { from, to };
  if ('html' in content) {
    editor.chain().focus().insertContentAt(at, content.html).scrollIntoView().run();
    return;
  }
  const { key, name } = content.mention;
  const mention = { type: 'mention', attrs: { id: key, label: name } };
  editor
    .chain()
    .focus()
    .insertContentAt(at, [mention, { type: 'text', text: ' ' }])
    .run();
};

/** Files of a paste that is nothing but files: a table of an office program comes with a picture of itself. */
const pastedFiles = ({ clipboardData }: ClipboardEvent): File[] =>
  clipboardData && clipboardData.getData('text/plain').trim() === ''
    ? [...clipboardData.files]
    : [];
