import {
  ArrowClockwise,
  Bold,
  BulletList,
  Code,
  Italic,
  Link,
  NumberList,
  Quotes,
} from '@strapi/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, type ComponentType, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import type { TextId } from '../../i18n/languages';
import { LinkForm } from './LinkForm';
import { ToolButton, ToolDivider } from './ToolButton';
import { useRovingFocus } from './use-roving-focus';

interface Mark {
  name: 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote' | 'code';
  text: TextId;
  icon: ComponentType;
  keys: string;
  toggle: (editor: Editor) => void;
}

const MARKS: readonly Mark[] = [
  {
    name: 'bold',
    text: 'editor.bold',
    icon: Bold,
    keys: 'Control+B',
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    text: 'editor.italic',
    icon: Italic,
    keys: 'Control+I',
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    text: 'editor.bullets',
    icon: BulletList,
    keys: 'Control+Shift+8',
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    text: 'editor.numbers',
    icon: NumberList,
    keys: 'Control+Shift+7',
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    text: 'editor.quote',
    icon: Quotes,
    keys: 'Control+Shift+B',
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'code',
    text: 'editor.code',
    icon: Code,
    keys: 'Control+E',
    toggle: (editor) => editor.chain().focus().toggleCode().run(),
  },
];

interface EditorToolbarProps {
  editor: Editor;
  label: string;
  /** Id of the text. */
  controls: string;
  /** The address of a link is being typed. */
  isLinking: boolean;
  onLinking: (isLinking: boolean) => void;
  children?: ReactNode;
}

/** One stop of the Tab key; arrows go from button to button. */
export const EditorToolbar = ({
  editor,
  label,
  controls,
  isLinking,
  onLinking,
  children,
}: EditorToolbarProps) => {
  const { t } = useDesk();
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar);
  const state = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      active: [...MARKS.map(({ name }) => name), 'link'].filter((name) => at.isActive(name)),
      canUndo: at.can().undo(),
      canRedo: at.can().redo(),
    }),
  });

  return (
    <Bar>
      <Buttons
        ref={bar}
        role="toolbar"
        aria-label={t('editor.toolbar', { field: label })}
        aria-controls={controls}
        {...roving}
      >
        {MARKS.map(({ name, text, icon: Icon, keys, toggle }) => (
          <ToolButton
            key={name}
            label={t(text)}
            keys={keys}
            isPressed={state.active.includes(name)}
            onClick={() => toggle(editor)}
          >
            <Icon />
          </ToolButton>
        ))}
        <ToolButton
          label={t('editor.link')}
          keys="Control+K"
          isPressed={state.active.includes('link')}
          isOpen={isLinking}
          onClick={() => onLinking(!isLinking)}
        >
          <Link />
        </ToolButton>
        <ToolDivider />
        <ToolButton
          label={t('editor.undo')}
          keys="Control+Z"
          isDisabled={!state.canUndo}
          onClick={() => editor.chain().focus().undo().run()}
        >
          <Back />
        </ToolButton>
        <ToolButton
          label={t('editor.redo')}
          keys="Control+Shift+Z"
          isDisabled={!state.canRedo}
          onClick={() => editor.chain().focus().redo().run()}
        >
          <ArrowClockwise />
        </ToolButton>
        {children ? <ToolDivider /> : null}
        {children}
      </Buttons>
      {isLinking ? <LinkForm editor={editor} onClose={() => onLinking(false)} /> : null}
    </Bar>
  );
};

const Bar = styled.div`
  position: relative;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-start-start-radius: inherit;
  border-start-end-radius: inherit;
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
  padding: 0.4rem;
`;

const Back = styled(ArrowClockwise)`
  transform: scaleX(-1);
`;
