import { useState } from 'react';
import { styled } from 'styled-components';
import { SITE_LOCALES } from '../../../../../contracts/common';
import {
  SITE_PREVIEWS,
  type SiteDesign,
  type SitePreviewPage,
} from '../../../../../contracts/design';
import { Banner } from '../../../components/Banner';
import { LanguageTabs } from '../../../components/localized-field/LanguageTabs';
import { languageName } from '../../../components/localized-field/languages-of';
import { Segments } from '../../../components/Segments';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';

import { useSitePreview } from './use-site-preview';

const PANEL = 'site-preview';
const WIDTHS = ['wide', 'phone'] as const;
type Width = (typeof WIDTHS)[number];

/** Pages of the site as they would be with what stands in the fields, saved or not. */
export const SitePreview = ({ design }: { design: SiteDesign }) => {
  const { t, tMaybe, locale } = useDesk();
  const known = SITE_LOCALES.find((code) => code === locale) ?? 'en';
  const [language, setLanguage] = useState<string>(known);
  const [page, setPage] = useState<SitePreviewPage>('home');
  const [width, setWidth] = useState<Width>('wide');
  const { preview, error } = useSitePreview(design, { page, locale: language });
  return (
    <Card title={t('design.preview')} hint={t('design.preview.hint')}>
      <Choices>
        <Segments
          label={t('design.preview.page')}
          value={page}
          options={SITE_PREVIEWS.map((value) => ({ value, label: t(`design.preview.${value}`) }))}
          onChange={setPage}
        />
        <Segments
          label={t('design.preview.width')}
          value={width}
          options={WIDTHS.map((value) => ({ value, label: t(`design.preview.${value}`) }))}
          onChange={setWidth}
        />
        <LanguageTabs
          label={t('design.preview')}
          languages={SITE_LOCALES}
          value={language}
          text={PRESENT}
          panel={PANEL}
          onChange={setLanguage}
        />
      </Choices>
      <div id={PANEL} role="tabpanel" aria-label={languageName(language)}>
        {error ? <Banner tone="warning">{describeError(readError(error), tMaybe)}</Banner> : null}
        <Screen $width={width}>
          <iframe
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={preview?.html ?? ''}
            title={`${t('design.preview')}: ${t(`design.preview.${page}`)}`}
          />
        </Screen>
      </div>
    </Card>
  );
};

/** Every language has a preview: none is marked as empty. */
const PRESENT = Object.fromEntries(SITE_LOCALES.map((code) => [code, code]));

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.2rem 2.4rem;
`;

/** A wide window is drawn smaller, so that it fits: less than half of it is as wide as the card. */
const Screen = styled.div<{ $width: Width }>`
  height: min(60rem, 70vh);
  overflow: hidden;
  max-width: ${({ $width }) => ($width === 'phone' ? '39rem' : 'none')};
  margin-inline: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
  /* Laid out from the left in every language: only so is the corner known that it shrinks to. */
  direction: ltr;

  iframe {
    display: block;
    width: ${({ $width }) => ($width === 'phone' ? '100%' : '220%')};
    height: ${({ $width }) => ($width === 'phone' ? '100%' : '220%')};
    border: 0;
    background: #fff;
    transform: ${({ $width }) => ($width === 'phone' ? 'none' : 'scale(0.4545)')};
    transform-origin: 0 0;
  }
`;
