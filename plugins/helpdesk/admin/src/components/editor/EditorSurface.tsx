import { EditorContent } from '@tiptap/react';
import { useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { EditorFrame } from './EditorFrame';
import { EditorMenu } from './EditorMenu';
import type { RichTextEditorProps } from './editor-props';
import { EditorToolbar } from './EditorToolbar';
import { richTextStyle } from './rich-text-style';
import type { TriggerListener, TriggerMatch } from './triggers';
import { useRichText } from './use-rich-text';

const NO_MENUS: NonNullable<RichTextEditorProps['menus']> = {};

/** Toolbar, text and the menu below the cursor. */
export const EditorSurface = (props: RichTextEditorProps) => {
  const { label, isInvalid, menus = NO_MENUS, tools } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const listId = `${id}-menu`;
  const [match, setMatch] = useState<TriggerMatch | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [isLinking, setIsLinking] = useState(false);
  const menuKeys = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const [listener] = useState<TriggerListener>(() => ({
    onMatch: setMatch,
    onKey: (event) => menuKeys.current?.(event) ?? false,
  }));
  const { editor, insert, type } = useRichText({
    ...props,
    id,
    listener,
    chars: Object.keys(menus),
    menu: match ? { listId, active } : null,
  });
  const Menu = match ? menus[match.char] : undefined;

  if (!editor) return null;
  return (
    <EditorFrame ref={frame} $isInvalid={isInvalid}>
      <EditorToolbar
        editor={editor}
        label={label}
        controls={id}
        isLinking={isLinking}
        onLinking={setIsLinking}
      >
        {tools?.({ insert, type })}
      </EditorToolbar>
      <Text
        onKeyDown={(event) => {
          // As everywhere; the browser's own search stays closed.
          if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          setIsLinking(true);
        }}
      >
        <EditorContent editor={editor} />
      </Text>
      {match && Menu ? (
        <EditorMenu frame={frame} rect={match.rect}>
          <Menu
            query={match.query}
            listId={listId}
            keys={menuKeys}
            onActive={setActive}
            onChoose={(content) => insert(content, match.range)}
          />
        </EditorMenu>
      ) : null}
    </EditorFrame>
  );
};

const Text = styled.div`
  .tiptap {
    ${richTextStyle}
    min-height: 16rem;
    padding: 1.2rem 1.6rem;
    outline: none;
    font-size: 1.4rem;
  }

  .tiptap p.is-editor-empty:first-child::before {
    content: attr(data-placeholder);
    float: inline-start;
    height: 0;
    color: ${({ theme }) => theme.colors.neutral600};
    pointer-events: none;
  }

  .menu-query {
    border-radius: 0.3rem;
    background: ${({ theme }) => theme.colors.primary100};
  }

  @media (max-width: 767px) {
    .tiptap {
      min-height: 12rem;
      /* Below 16px phones zoom into the field. */
      font-size: 1.6rem;
    }
  }
`;
