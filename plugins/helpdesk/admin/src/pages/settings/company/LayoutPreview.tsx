import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { SITE_LOCALES } from '../../../../../contracts/common';
import type { LayoutPreview as Preview, Settings } from '../../../../../contracts/settings';
import { usePreviewMailMutation } from '../../../api/settings';
import { Banner } from '../../../components/Banner';
import { LanguageTabs } from '../../../components/localized-field/LanguageTabs';
import { languageName } from '../../../components/localized-field/languages-of';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';

/** Long enough that a word is typed to its end, short enough to seem at once. */
const PAUSE = 400;
const PANEL = 'mail-preview';

/** A mail as it would leave with what stands in the fields, saved or not. */
export const LayoutPreview = ({ company }: { company: Settings['company'] }) => {
  const { t, tMaybe, locale } = useDesk();
  const known = SITE_LOCALES.find((code) => code === locale) ?? 'en';
  const [language, setLanguage] = useState<string>(known);
  const { preview, error } = usePreview(company, language);
  return (
    <Card title={t('company.preview')} hint={t('company.preview.hint')}>
      <LanguageTabs
        label={t('company.preview')}
        languages={SITE_LOCALES}
        value={language}
        text={PRESENT}
        panel={PANEL}
        onChange={setLanguage}
      />
      <div id={PANEL} role="tabpanel" aria-label={languageName(language)}>
        {error && !preview ? (
          <Banner tone="warning">{describeError(readError(error), tMaybe)}</Banner>
        ) : (
          <Frame
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={preview?.html ?? ''}
            title={t('company.preview')}
          />
        )}
      </div>
    </Card>
  );
};

/** Every language has a preview: none is marked as empty. */
const PRESENT = Object.fromEntries(SITE_LOCALES.map((code) => [code, code]));

const usePreview = (company: Settings['company'], locale: string) => {
  const [ask] = usePreviewMailMutation();
  const [state, setState] = useState<{ preview: Preview | null; error: unknown }>({
    preview: null,
    error: null,
  });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask({ company, locale });
      if (!isWanted) return;
      // What is half typed is refused; the last good picture stays meanwhile.
      setState(({ preview }) =>
        'error' in answer ? { preview, error: answer.error } : { preview: answer.data, error: null }
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, company, locale]);
  return state;
};

/* White in the dark theme too: mails bring their own colours. */
const Frame = styled.iframe`
  display: block;
  width: 100%;
  height: 46rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: #f4f5f7;
  color-scheme: light;
`;
