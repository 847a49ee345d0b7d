import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { LocalizedText } from '../../../../contracts/common';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import { Hidden } from '../Panel';
import { languageName } from './languages-of';

interface LanguageTabsProps {
  /** What is written in these languages. */
  label: string;
  languages: readonly string[];
  value: string;
  /** Languages without words are marked. */
  text: LocalizedText;
  /** Languages whose words were refused. */
  refused?: readonly string[];
  /** Id of the panel that shows the words. */
  panel: string;
  onChange: (language: string) => void;
}

/** A tab for each language of a text; arrows go from one to the next, in the direction of the page. */
export const LanguageTabs = ({
  label,
  languages,
  value,
  text,
  refused = [],
  panel,
  onChange,
}: LanguageTabsProps) => {
  const { t, direction } = useDesk();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = stepOf(event.key, direction === 'rtl');
    if (step === 0) return;
    event.preventDefault();
    const at = languages.indexOf(value);
    const next = languages[(at + step + languages.length) % languages.length];
    if (next === undefined) return;
    onChange(next);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-language="${CSS.escape(next)}"]`)
      ?.focus();
  };
  return (
    <Tabs
      role="tablist"
      aria-label={t('localized.languages', { field: label })}
      onKeyDown={onKeyDown}
    >
      {languages.map((language) => {
        const isEmpty = !text[language]?.trim();
        const isRefused = refused.includes(language);
        return (
          <Tab
            key={language}
            type="button"
            role="tab"
            data-language={language}
            aria-selected={language === value}
            aria-controls={panel}
            tabIndex={language === value ? 0 : -1}
            $isRefused={isRefused}
            onClick={() => onChange(language)}
          >
            <bdi lang={language} dir={directionOf(language)}>
              {languageName(language)}
            </bdi>
            {isEmpty || isRefused ? (
              <>
                <Mark aria-hidden $isRefused={isRefused} />
                <Hidden>{isRefused ? t('localized.refused') : t('localized.empty')}</Hidden>
              </>
            ) : null}
          </Tab>
        );
      })}
    </Tabs>
  );
};

const stepOf = (key: string, isRtl: boolean): -1 | 0 | 1 => {
  if (key === 'ArrowRight') return isRtl ? -1 : 1;
  if (key === 'ArrowLeft') return isRtl ? 1 : -1;
  return 0;
};

const Tabs = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
`;

const Tab = styled.button<{ $isRefused: boolean }>`
  position: relative;
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  min-height: 2.4rem;
  padding-inline: 0.8rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme, $isRefused }) =>
    $isRefused ? theme.colors.danger600 : theme.colors.neutral600};
  font: inherit;
  font-size: 1.2rem;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  @media (max-width: 767px) {
    min-height: 3.2rem;
    font-size: 1.3rem;
  }
`;

/* A ring: nothing written yet; filled and red: refused. */
const Mark = styled.span<{ $isRefused: boolean }>`
  width: 0.7rem;
  height: 0.7rem;
  border: 1.5px solid currentColor;
  border-radius: 50%;
  background: ${({ $isRefused }) => ($isRefused ? 'currentColor' : 'transparent')};
`;
