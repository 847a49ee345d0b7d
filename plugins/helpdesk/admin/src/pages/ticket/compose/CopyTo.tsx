import { Button, Field } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import type { ActionDraft } from '../action-form';
import { copiesProblem, readAddresses, takeAddresses } from './addresses';
import { describeCopies } from './describe-copies';

interface CopyToProps {
  draft: ActionDraft;
  refusal?: string;
  onChange: (change: Partial<ActionDraft>) => void;
}

/** Others who get a copy of what the client is told: addresses as chips, closed until somebody wants one. */
export const CopyTo = ({ draft, refusal, onChange }: CopyToProps) => {
  const { t } = useDesk();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const { copyTo, copyTyped } = draft;
  /** Told when it was to be taken, not while it is being typed. */
  const [isTold, setIsTold] = useState(false);
  const problem =
    refusal ?? (isTold ? describeCopies(copiesProblem(copyTo, copyTyped), t) : undefined);
  const isOpen = isWanted || copyTo.length > 0 || copyTyped !== '' || problem !== undefined;

  /** Takes what is an address; what is none stays where it was typed. */
  const settle = (typed: string) => {
    const { addresses, rest } = readAddresses(typed);
    onChange({ copyTo: takeAddresses(copyTo, addresses), copyTyped: rest.join(' ') });
    setIsTold(true);
  };
  const remove = (address: string) => {
    onChange({ copyTo: copyTo.filter((other) => other !== address) });
    input.current?.focus();
  };

  if (!isOpen) {
    return (
      <div>
        <Button
          type="button"
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => setIsWanted(true)}
        >
          {t('copy.add')}
        </Button>
      </div>
    );
  }
  return (
    <Field.Root name="copyTo" id={id} error={problem} hint={t('copy.hint')}>
      <Field.Label>{t('copy.label')}</Field.Label>
      <Box $isInvalid={problem !== undefined} onClick={() => input.current?.focus()}>
        {copyTo.map((address) => (
          <Chip key={address}>
            <bdi dir="ltr">{address}</bdi>
            <button
              type="button"
              aria-label={t('copy.remove', { address })}
              onClick={(event) => {
                event.stopPropagation();
                remove(address);
              }}
            >
              <Cross aria-hidden width="1rem" height="1rem" />
            </button>
          </Chip>
        ))}
        <input
          ref={input}
          id={id}
          name="copyTo"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          autoFocus={isWanted && copyTo.length === 0}
          value={copyTyped}
          onChange={({ target }) => {
            onChange({ copyTyped: target.value });
            setIsTold(false);
          }}
          onBlur={() => settle(copyTyped)}
          onPaste={(event) => {
            event.preventDefault();
            settle(`${copyTyped} ${event.clipboardData.getData('text/plain')}`);
          }}
          onKeyDown={(event) => {
            const isEnd = ['Enter', ',', ';', ' '].includes(event.key);
            if (isEnd && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              settle(copyTyped);
            }
            const last = copyTo.at(-1);
            if (event.key === 'Backspace' && copyTyped === '' && last) remove(last);
          }}
        />
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Box = styled.div<{ $isInvalid: boolean }>`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem;
  min-height: 4rem;
  padding: 0.5rem 0.8rem;
  border: 1px solid
    ${({ theme, $isInvalid }) => ($isInvalid ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: text;

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  input {
    flex: 1 1 18rem;
    min-width: 0;
    min-height: 2.8rem;
    padding-inline: 0.4rem;
    border: 0;
    outline: none;
    background: transparent;
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }

  @media (max-width: 767px) {
    input {
      font-size: 1.6rem;
    }
  }
`;

const Chip = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  max-width: 100%;
  min-height: 2.8rem;
  padding-inline-start: 0.8rem;
  border-radius: 1.4rem;
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.3rem;
  overflow-wrap: anywhere;

  button {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 2.8rem;
    height: 2.8rem;
    border: 0;
    border-radius: 50%;
    background: transparent;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.primary200};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  svg path {
    fill: currentColor;
  }
`;
