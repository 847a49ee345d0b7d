import { CodeBlock } from '@strapi/icons';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { CANNED_PLACEHOLDERS, type CannedPlaceholder } from '../../../../contracts/faq';
import type { EditorTools } from '../../components/editor/editor-props';
import { Sheet } from '../../components/editor/EditorMenu';
import { MenuList } from '../../components/editor/MenuList';
import { ToolButton } from '../../components/editor/ToolButton';
import { useMenuKeys } from '../../components/editor/use-menu-keys';
import { useDismiss } from '../../components/use-dismiss';
import { useDesk } from '../../i18n/desk-context';
import { placeholderText } from './placeholder-text';

/** The button of the toolbar that puts a placeholder into the text, each with what will stand in its place. */
export const PlaceholderPicker = ({ insert }: Pick<EditorTools, 'insert'>) => {
  const { t } = useDesk();
  const frame = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  useDismiss(frame, { isOpen, onDismiss: close });
  return (
    <Frame ref={frame}>
      <ToolButton
        label={t('placeholder.insert')}
        text={t('placeholder.label')}
        isOpen={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <CodeBlock />
      </ToolButton>
      {isOpen ? (
        <Choices
          onChoose={(name) => {
            close();
            insert({ html: placeholderText(name) });
          }}
        />
      ) : null}
    </Frame>
  );
};

const Choices = ({ onChoose }: { onChoose: (name: CannedPlaceholder) => void }) => {
  const { t } = useDesk();
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const keyOf = (name: CannedPlaceholder) => name.replace('.', '-');
  const menu = useMenuKeys({ items: CANNED_PLACEHOLDERS, keyOf, listId, onChoose });
  useEffect(() => void frame.current?.focus(), []);
  return (
    <Place>
      <Focus
        ref={frame}
        tabIndex={0}
        role="combobox"
        aria-label={t('placeholder.label')}
        aria-expanded
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-activedescendant={menu.activeId ?? undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Tab' && menu.onKey(event.nativeEvent)) event.preventDefault();
        }}
      >
        {t('placeholder.hint')}
      </Focus>
      <MenuList
        id={listId}
        label={t('placeholder.label')}
        items={CANNED_PLACEHOLDERS}
        keyOf={keyOf}
        active={menu.active}
        onActive={menu.setActive}
        onChoose={onChoose}
      >
        {(name) => (
          <>
            <span>{t(`placeholder.${name}`)}</span>
            <Code dir="ltr">{placeholderText(name)}</Code>
          </>
        )}
      </MenuList>
    </Place>
  );
};

const Frame = styled.span`
  display: contents;
`;

const Place = styled(Sheet)`
  inset-block-start: calc(100% + 0.4rem);
  inset-inline-end: 0.4rem;
  width: min(40rem, calc(100% - 0.8rem));
`;

const Focus = styled.div`
  padding: 0.8rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Code = styled.code`
  justify-self: start;
  color: ${({ theme }) => theme.colors.neutral600};
  font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  font-size: 1.2rem;
`;
