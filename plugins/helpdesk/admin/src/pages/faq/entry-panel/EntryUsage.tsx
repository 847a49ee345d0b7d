import { Button } from '@strapi/design-system';
import { ArrowClockwise, ExternalLink } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { FaqEntryUsage } from '../../../../../contracts/faq-insight';
import { useGetFaqEntryUsageQuery, useGetHostLocalesQuery } from '../../../api/faq';
import { DeskRoot } from '../../../components/DeskRoot';
import { languageName } from '../../../components/localized-field/languages-of';
import { Segments } from '../../../components/Segments';
import { Skeleton } from '../../../components/Skeleton';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { Reasons } from '../Reasons';
import { EntryCounts } from './EntryCounts';
import { FRESH_SECONDS } from './fresh-seconds';
import { VainSearches } from './VainSearches';

interface EntryUsageProps {
  /** documentId. */
  entry: string;
  /** Language of the text that is being edited; undefined where the host has no languages. */
  locale: string | undefined;
}

/** How an entry is used, in the language of the desk; for its text in one language or in all. */
export const EntryUsage = (props: EntryUsageProps) => (
  <Wide>
    <DeskRoot isInShell>
      <Usage {...props} />
    </DeskRoot>
  </Wide>
);

const Usage = ({ entry, locale }: EntryUsageProps) => {
  const { t, tMaybe } = useDesk();
  const { data: locales = [] } = useGetHostLocalesQuery();
  const [scope, setScope] = useState<'one' | 'all'>('one');
  const {
    currentData: usage,
    isError,
    error,
    isFetching,
    refetch,
  } = useGetFaqEntryUsageQuery(
    { entry, locale: scope === 'one' ? locale : undefined },
    { refetchOnMountOrArgChange: FRESH_SECONDS }
  );
  return (
    <Parts>
      {locale !== undefined && locales.length > 1 ? (
        <Segments
          label={t('faq.language')}
          value={scope}
          options={[
            { value: 'one', label: languageName(locale) },
            { value: 'all', label: t('faq.allLanguages') },
          ]}
          onChange={setScope}
        />
      ) : null}
      {!usage && isError ? (
        <div role="alert">
          <p>{describeError(readError(error), tMaybe)}</p>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<ArrowClockwise />}
            loading={isFetching}
            onClick={() => void refetch()}
          >
            {t('retry')}
          </Button>
        </div>
      ) : null}
      {!usage && !isError ? <Skeleton lines={5} isBare /> : null}
      {usage ? <Counted usage={usage} /> : null}
    </Parts>
  );
};

const Counted = ({ usage }: { usage: FaqEntryUsage }) => {
  const { t } = useDesk();
  const { recent, total, reasons, searches, url } = usage;
  const isUsed = Object.values(total).some((count) => count > 0);
  return (
    <>
      {isUsed ? <EntryCounts recent={recent} total={total} /> : <p>{t('faq.panel.none')}</p>}
      {reasons.length > 0 ? (
        <section>
          <h3>{t('faq.panel.reasons')}</h3>
          <Reasons reasons={reasons} showsVote />
        </section>
      ) : null}
      {searches.length > 0 ? <VainSearches searches={searches} /> : null}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {t('faq.panel.page')}
          <ExternalLink aria-hidden width="1.2rem" height="1.2rem" />
        </a>
      ) : null}
    </>
  );
};

/** The Content Manager lays a panel's content at its start, as narrow as it is. */
const Wide = styled.div`
  width: 100%;
`;

const Parts = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  justify-items: start;
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > * {
    width: 100%;
  }

  > [role='radiogroup'],
  > a {
    width: auto;
    max-width: 100%;
  }

  > p,
  [role='alert'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  [role='alert'] {
    display: grid;
    justify-items: start;
    gap: 0.8rem;
  }

  h3 {
    margin-block-end: 0.8rem;
    font-size: 1.3rem;
    font-weight: 600;
  }

  > a {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
    min-height: 2.4rem;
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: none;
  }

  > a:hover {
    text-decoration: underline;
  }

  > a:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  > a svg {
    flex: none;
  }

  > a svg path {
    fill: currentColor;
  }

  /* An arrow that points out of the page points the other way. */
  [dir='rtl'] & > a svg {
    transform: scaleX(-1);
  }
`;
