import { Cross, Search } from '@strapi/icons';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { styled } from 'styled-components';
import { SEARCH_TEXT_MAX } from '../../../../../contracts/queue-query';
import { useDesk } from '../../../i18n/desk-context';
import type { QueueAddress } from '../queue-address';
import { PastSearches } from './PastSearches';
import { useSearchHistory } from './use-search-history';

const PAUSE = 400;

interface QueueSearchProps {
  field: RefObject<HTMLInputElement>;
  q: string;
  isTooLong: boolean;
  onSearch: (q: string) => void;
  /** Enter was pressed on these words. */
  onEnter: (q: string) => void;
  /** A past search: its words and its filters. */
  onPast: (address: QueueAddress) => void;
}

/** Words of the subject, the number, the client or anything in the history. It searches when the typing pauses. */
export const QueueSearch = ({
  field,
  q,
  isTooLong,
  onSearch,
  onEnter,
  onPast,
}: QueueSearchProps) => {
  const { t } = useDesk();
  const [text, setText] = useState(q);
  const timer = useRef<number>();
  const id = useId();
  const [isHere, setIsHere] = useState(false);
  const history = useSearchHistory({ isWanted: isHere && text === '', onChoose: onPast });
  // Another list, or the way back: the box says what the address says, but for the spaces being typed.
  useEffect(() => void setText((typed) => (typed.trim() === q ? typed : q)), [q]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const search = (typed: string) => {
    window.clearTimeout(timer.current);
    if (typed.trim() !== q) onSearch(typed.trim());
  };
  const type = (typed: string) => {
    setText(typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => search(typed), PAUSE);
  };
  const clear = () => {
    setText('');
    search('');
    field.current?.focus();
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
        onEnter(text.trim());
      }}
    >
      <Box>
        <Search aria-hidden width="1.6rem" height="1.6rem" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={history.isOpen}
          aria-controls={history.isOpen ? history.listId : undefined}
          aria-autocomplete="none"
          aria-activedescendant={history.isOpen ? (history.menu.activeId ?? undefined) : undefined}
          inputMode="search"
          enterKeyHint="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          aria-invalid={isTooLong}
          aria-describedby={isTooLong ? id : undefined}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={({ target }) => type(target.value)}
          onFocus={() => {
            setIsHere(true);
            history.open();
          }}
          onBlur={() => setIsHere(false)}
          onKeyDown={(event) => {
            if (history.onKey(event)) return event.preventDefault();
            if (event.key !== 'Escape') return undefined;
            // Once to begin anew, once more to go back to the keys of the page.
            if (text) clear();
            else field.current?.blur();
            return undefined;
          }}
        />
        {text ? (
          <button
            type="button"
            aria-label={t('search.clear')}
            title={t('search.clear')}
            onClick={clear}
          >
            <Cross aria-hidden width="1.2rem" height="1.2rem" />
          </button>
        ) : (
          <kbd aria-hidden>/</kbd>
        )}
        {history.isOpen ? <PastSearches history={history} /> : null}
      </Box>
      <TooLong id={id} role="alert">
        {isTooLong
          ? t('search.tooLong', { count: text.trim().length, max: SEARCH_TEXT_MAX })
          : null}
      </TooLong>
    </form>
  );
};

const Box = styled.div`
  position: relative;
  display: flex;
  align-items: center;

  > svg {
    position: absolute;
    inset-inline-start: 1.4rem;
    pointer-events: none;
    path {
      fill: ${({ theme }) => theme.colors.neutral500};
    }
  }

  input {
    width: 100%;
    min-height: 4.4rem;
    padding-inline: 4rem 4.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-radius: 0.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.5rem;
    line-height: var(--desk-line, 1.5);
  }

  /* The words have their own direction, the box keeps its edges. */
  input[dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  input::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }

  input:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }

  input[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  > button,
  > kbd {
    position: absolute;
    inset-inline-end: 0.8rem;
    display: grid;
    place-items: center;
    width: 3.2rem;
    height: 3.2rem;
  }

  button {
    padding: 0;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  button svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  kbd {
    inset-inline-end: 1.2rem;
    width: 2.4rem;
    height: 2.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 0.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font: inherit;
    font-size: 1.2rem;
    pointer-events: none;
  }

  @media (max-width: 767px) {
    input {
      font-size: 1.6rem;
    }
    kbd {
      display: none;
    }
  }
`;

const TooLong = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);

  &:not(:empty) {
    margin-block-start: 0.6rem;
  }
`;
