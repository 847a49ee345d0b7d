import { Plus } from '@strapi/icons';
import { forwardRef, useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { TAG_NAME_MAX, type Tag } from '../../../../../contracts/tags';
import { Sheet } from '../../../components/editor/EditorMenu';
import { MenuList } from '../../../components/editor/MenuList';
import { useMenuKeys } from '../../../components/editor/use-menu-keys';
import { TagChip } from '../../../components/TagChip';
import { useDismiss } from '../../../components/use-dismiss';
import { useDesk } from '../../../i18n/desk-context';
import { tagChoices, type TagChoice } from './tag-choices';

export type { TagChoice } from './tag-choices';

interface TagPickerProps {
  /** Those that can be added. */
  tags: Tag[];
  /** Those that are on the request: their names make no new tag. */
  taken: Tag[];
  isBusy: boolean;
  onChoose: (choice: TagChoice) => void;
}

const NOBODY = -1;

const keyOf = (choice: TagChoice) => (choice.kind === 'known' ? choice.tag.key : 'new');

/**
 * A button that opens a field: typing finds tags, and a name that nobody gave yet makes one. It stays open for the next
 * one: letters that are typed on are not for the keys of the page.
 */
export const TagPicker = forwardRef<HTMLButtonElement, TagPickerProps>(
  ({ tags, taken, isBusy, onChoose }, button) => {
    const { t } = useDesk();
    const id = useId();
    const listId = `${id}-list`;
    const frame = useRef<HTMLDivElement>(null);
    const [isOpen, setIsOpen] = useState(false);
    const [typed, setTyped] = useState('');
    const [hasMeant, setHasMeant] = useState(true);
    const choices = tagChoices({ typed, tags, taken });
    const field = useRef<HTMLInputElement>(null);
    const choose = (choice: TagChoice) => {
      field.current?.focus();
      // Nothing is lost: Enter is pressed again.
      if (isBusy) return;
      setTyped('');
      // Another Enter would otherwise add what nobody has meant.
      setHasMeant(false);
      onChoose(choice);
    };
    const menu = useMenuKeys({ items: choices, keyOf, listId, onChoose: choose });
    useDismiss(frame, { isOpen, onDismiss: () => setIsOpen(false) });

    return (
      <Frame ref={frame}>
        <Opener
          ref={button}
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-busy={isBusy}
          onClick={() => {
            setHasMeant(true);
            setIsOpen(!isOpen);
          }}
        >
          <Plus aria-hidden width="1rem" height="1rem" />
          {t('tags.add')}
        </Opener>
        {isOpen ? (
          <Place id={id}>
            <input
              ref={field}
              // The sheet opens by a press of the button, to type in it.
              autoFocus
              role="combobox"
              name="tag"
              aria-label={t('tags.find')}
              aria-expanded
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={(hasMeant && menu.activeId) || undefined}
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              maxLength={TAG_NAME_MAX}
              placeholder={t('tags.find')}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setHasMeant(true);
                menu.setActive(0);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Tab') return setIsOpen(false);
                const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
                if (!hasMeant && isArrow) {
                  setHasMeant(true);
                  menu.setActive(event.key === 'ArrowDown' ? 0 : choices.length - 1);
                  return event.preventDefault();
                }
                if (!hasMeant && event.key === 'Enter') return event.preventDefault();
                if (menu.onKey(event.nativeEvent) || event.key === 'Enter') {
                  event.preventDefault();
                }
                return undefined;
              }}
            />
            <MenuList
              id={listId}
              label={t('tags.label')}
              items={choices}
              keyOf={keyOf}
              active={hasMeant ? menu.active : NOBODY}
              onActive={(at) => {
                setHasMeant(true);
                menu.setActive(at);
              }}
              onChoose={choose}
            >
              {(choice) =>
                choice.kind === 'known' ? (
                  <span>
                    <TagChip tag={choice.tag} />
                  </span>
                ) : (
                  <bdi>{t('tags.create', { name: choice.name })}</bdi>
                )
              }
            </MenuList>
            {choices.length === 0 ? <Quiet role="status">{t('tags.none')}</Quiet> : null}
          </Place>
        ) : null}
      </Frame>
    );
  }
);
TagPicker.displayName = 'TagPicker';

const Frame = styled.div`
  position: relative;
  display: flex;
`;

const Opener = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  min-height: 2.4rem;
  padding: 0 0.8rem;
  border: 1px dashed ${({ theme }) => theme.colors.neutral300};
  border-radius: 0.4rem;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  font-size: 1.2rem;
  cursor: pointer;

  svg path {
    fill: currentColor;
  }

  &:hover,
  &[aria-expanded='true'] {
    color: ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

const Place = styled(Sheet)`
  inset-block-start: calc(100% + 0.4rem);
  inset-inline-start: 0;
  width: min(28rem, calc(100vw - 4rem));

  input {
    min-width: 0;
    min-height: 4rem;
    margin: 0.8rem 0.8rem 0;
    padding-inline: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }

  input:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: none;
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  @media (max-width: 767px) {
    input {
      font-size: 1.6rem;
    }
  }
`;

const Quiet = styled.p`
  padding: 0.4rem 1.6rem 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
