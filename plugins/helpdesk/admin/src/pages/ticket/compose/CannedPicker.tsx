import { Message, Search } from '@strapi/icons';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { EditorTools, Insertion } from '../../../components/editor/editor-props';
import { Sheet } from '../../../components/editor/EditorMenu';
import { ToolButton } from '../../../components/editor/ToolButton';
import { useMenuKeys } from '../../../components/editor/use-menu-keys';
import { useDismiss } from '../../../components/use-dismiss';
import { useDesk } from '../../../i18n/desk-context';
import { keyOfInsertable } from './insertables';
import { InsertList } from './InsertList';
import { useInsertables } from './use-insertables';

/** The button of the toolbar that opens canned replies and the FAQ with a field to search them. */
export const CannedPicker = ({ insert }: Pick<EditorTools, 'insert'>) => {
  const { t } = useDesk();
  const frame = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  useDismiss(frame, { isOpen, onDismiss: close });
  return (
    <Frame
      ref={frame}
      onKeyDown={(event) => {
        // Escape closes this sheet, and the form behind it is not asked.
        if (isOpen && event.key === 'Escape') event.preventDefault();
      }}
    >
      <ToolButton
        label={t('canned.open')}
        text={t('canned.label')}
        isOpen={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Message />
      </ToolButton>
      {isOpen ? (
        <CannedSearch
          onChoose={(content) => {
            close();
            insert(content);
          }}
        />
      ) : null}
    </Frame>
  );
};

const CannedSearch = ({ onChoose }: { onChoose: (content: Insertion) => void }) => {
  const { t } = useDesk();
  const listId = useId();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const from = useInsertables(query, onChoose);
  const menu = useMenuKeys({
    items: from.items,
    keyOf: keyOfInsertable,
    listId,
    onChoose: from.choose,
  });
  // Also when the way back from an entry is gone, on which the cursor stood.
  useEffect(() => void input.current?.focus(), [from.chosen]);
  return (
    <Place>
      <Field>
        <Search aria-hidden width="1.6rem" height="1.6rem" />
        <input
          ref={input}
          role="combobox"
          aria-label={t('insert.search')}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={menu.activeId ?? undefined}
          placeholder={t('insert.search')}
          dir="auto"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            // Tab goes on through the page; Enter never sends the form from here.
            const isOurs = event.key !== 'Tab' && menu.onKey(event);
            if (isOurs || event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <InsertList id={listId} from={from} active={menu.active} onActive={menu.setActive} />
      <Tip>{t('canned.tip')}</Tip>
    </Place>
  );
};

const Frame = styled.span`
  display: contents;
`;

const Place = styled(Sheet)`
  inset-block-start: calc(100% + 0.4rem);
  inset-inline-end: 0.4rem;
  width: min(44rem, calc(100% - 0.8rem));
`;

const Field = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  padding-inline: 1.2rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};

  svg {
    flex: none;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  input {
    flex: 1;
    min-width: 0;
    min-height: 4.4rem;
    border: 0;
    outline: none;
    background: transparent;
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }

  &:focus-within {
    box-shadow: inset 0 -2px 0 ${({ theme }) => theme.colors.primary600};
  }
`;

const Tip = styled.p`
  padding: 0.8rem 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
