import { Button } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useEffect, useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { Hidden } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';

interface CopyLineProps {
  label: string;
  text: string;
  hint?: string;
  /** Words of a person, in whatever language, not an address or a piece of code. */
  isProse?: boolean;
}

/** Letters in a line of the field, where the browser does not size it by what stands in it. */
const PER_ROW = 60;

/** A line to be taken elsewhere, whole on the screen, and the button that takes it. */
export const CopyLine = ({ label, text, hint, isProse = false }: CopyLineProps) => {
  const { t } = useDesk();
  const id = useId();
  const line = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      // Without TLS browsers have no clipboard: the line is marked, to be copied by keyboard.
      line.current?.select();
    }
  };
  return (
    <Frame>
      <label htmlFor={id}>{label}</label>
      <Line $isProse={isProse}>
        <textarea
          ref={line}
          id={id}
          dir={isProse ? 'auto' : 'ltr'}
          readOnly
          rows={rowsOf(text)}
          spellCheck={false}
          value={text}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={({ target }) => target.select()}
        />
        <Button
          type="button"
          variant="tertiary"
          startIcon={isCopied ? <Check /> : <Duplicate />}
          aria-label={t('forms.copy.of', { name: label })}
          onClick={() => void copy()}
        >
          {t(isCopied ? 'forms.copied' : 'forms.copy')}
        </Button>
      </Line>
      {hint ? <p id={`${id}-hint`}>{hint}</p> : null}
      <Hidden role="status">{isCopied ? t('forms.copied') : ''}</Hidden>
    </Frame>
  );
};

const rowsOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PER_ROW)), 0);

const Frame = styled.div`
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.4rem;

  label {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    line-height: var(--desk-line, 1.4);
  }
`;

const Line = styled.div<{ $isProse: boolean }>`
  display: flex;
  flex-wrap: wrap;
  align-items: start;
  gap: 0.8rem;

  textarea {
    flex: 1 1 24rem;
    min-width: 0;
    resize: none;
    field-sizing: content;
    overflow-wrap: anywhere;
    padding: 0.8rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.neutral800};
    font-family: ${({ $isProse }) =>
      $isProse ? 'inherit' : "ui-monospace, 'SF Mono', Menlo, Consolas, monospace"};
    font-size: 1.3rem;
    line-height: 1.5;
  }

  textarea:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  button {
    flex: none;
    height: auto;
    min-height: 3.2rem;
  }
`;
