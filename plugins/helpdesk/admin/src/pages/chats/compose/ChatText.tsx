import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { styled } from 'styled-components';
import type { Insertion } from '../../../components/editor/editor-props';
import { Sheet } from '../../../components/editor/EditorMenu';
import { isComposing } from '../../../components/is-composing';
import { CannedMenu } from '../../ticket/compose/CannedMenu';
import { htmlToChat } from './html-to-chat';
import { slashAt, withChoice } from './slash';

interface ChatTextProps {
  field: RefObject<HTMLTextAreaElement>;
  label: string;
  placeholder: string;
  value: string;
  isDisabled: boolean;
  onChange: (text: string) => void;
  onSend: () => void;
  /** Files that were pasted; without it none are taken. */
  onFiles?: (files: File[]) => void;
}

const LINES_MAX = 200;

/** The text of a chat: Enter sends, Shift and Enter begin a line, a slash opens canned replies and the FAQ. */
export const ChatText = ({
  field,
  label,
  placeholder,
  value,
  isDisabled,
  onChange,
  onSend,
  onFiles,
}: ChatTextProps) => {
  const listId = useId();
  const menuKeys = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const [cursor, setCursor] = useState(0);
  const [active, setActive] = useState<string | null>(null);
  /** Where a slash stands whose menu was closed. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const slash = slashAt(value, cursor);
  const isOpen = slash !== null && slash.from !== dismissed && !isDisabled;
  useFitHeight(field, value);

  const choose = (content: Insertion) => {
    if (!slash || !('html' in content)) return;
    const choice = htmlToChat(content.html);
    const next = withChoice(value, { from: slash.from, to: cursor, choice });
    onChange(next.text);
    setCursor(next.cursor);
    // After the text has come into the field.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.cursor, next.cursor);
    });
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (isOpen && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setDismissed(slash.from);
    } else if (isOpen && menuKeys.current?.(event.nativeEvent)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      onSend();
    } else if (event.key === 'Escape') field.current?.blur();
  };

  return (
    <Frame>
      {isOpen ? (
        <Menu
          // A press must not take the cursor out of the text.
          onMouseDown={(event) => event.preventDefault()}
        >
          <CannedMenu
            query={slash.query}
            listId={listId}
            keys={menuKeys}
            onActive={setActive}
            onChoose={choose}
          />
        </Menu>
      ) : null}
      <textarea
        ref={field}
        data-composer=""
        rows={1}
        // An empty one goes the way of the page, and its placeholder with it.
        dir={value === '' ? undefined : 'auto'}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? (active ?? undefined) : undefined}
        placeholder={placeholder}
        disabled={isDisabled}
        value={value}
        onChange={({ target }) => {
          setCursor(target.selectionStart);
          setDismissed((from) => (slashAt(target.value, target.selectionStart) ? from : null));
          onChange(target.value);
        }}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0 || !onFiles) return;
          event.preventDefault();
          onFiles(files);
        }}
      />
    </Frame>
  );
};

/** As high as its lines, up to a height from which on it scrolls. */
const useFitHeight = (field: RefObject<HTMLTextAreaElement>, value: string) => {
  useLayoutEffect(() => {
    const text = field.current;
    if (!text) return;
    text.style.height = 'auto';
    text.style.height = `${Math.min(LINES_MAX, text.scrollHeight + 2)}px`;
  }, [field, value]);
};

const Frame = styled.div`
  position: relative;
  flex: 1;
  min-width: 0;

  textarea {
    display: block;
    width: 100%;
    min-height: 4rem;
    max-height: 20rem;
    padding: 0.9rem 1.2rem;
    resize: none;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 0.8rem;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.5);
  }

  textarea::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }

  /* Half of a second line is no hint. */
  textarea:placeholder-shown {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  textarea:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
    box-shadow: none;
  }

  textarea:disabled {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  /* Below 16px phones zoom into the field. */
  @media (max-width: 767px) {
    textarea {
      font-size: 1.6rem;
    }
  }
`;

const Menu = styled(Sheet)`
  inset-block-end: calc(100% + 0.6rem);
  inset-inline: 0;
  width: auto;
  max-height: min(36rem, 50vh);
  overflow-y: auto;
`;
