import { useState } from 'react';
import { styled } from 'styled-components';
import type { LocalizedText } from '../../../../../../contracts/common';
import { Banner } from '../../../../components/Banner';
import { LanguageTabs } from '../../../../components/localized-field/LanguageTabs';
import { languageName, languagesOf } from '../../../../components/localized-field/languages-of';
import { Skeleton } from '../../../../components/Skeleton';
import { describeError, readError } from '../../../../format/error';
import { useDesk } from '../../../../i18n/desk-context';
import { NumberField } from '../../fields/NumberField';
import { DialogFrame } from '../../../../components/DialogFrame';
import { PreviewPaper } from './PreviewPaper';
import { useNoticePreview } from './use-notice-preview';

interface NoticePreviewDialogProps {
  subject: LocalizedText;
  body: LocalizedText;
  action: string | null;
  onClose: () => void;
}

const PANEL = 'workflow-mail-preview';

/** The mail as it would leave for a real request, in each of its languages. Nobody is mailed by looking. */
export const NoticePreviewDialog = ({
  subject,
  body,
  action,
  onClose,
}: NoticePreviewDialogProps) => {
  const { t, tMaybe, locale: own } = useDesk();
  const languages = languagesOf(body);
  const [locale, setLocale] = useState(languages.includes(own) ? own : 'en');
  const { ticket, setTicket, preview, error, isLoading, hasNoTickets } = useNoticePreview({
    subject,
    body,
    action,
    locale,
  });
  const failure = error ? readError(error) : null;
  return (
    <DialogFrame title={t('workflows.preview')} onClose={onClose}>
      <Head>
        <NumberField
          name="ticket"
          label={t('workflows.preview.ticket')}
          value={ticket}
          min={1}
          onChange={setTicket}
        />
        <LanguageTabs
          label={t('workflows.preview')}
          languages={languages}
          value={locale}
          text={body}
          panel={PANEL}
          onChange={setLocale}
        />
      </Head>
      {hasNoTickets ? <Banner tone="info">{t('workflows.preview.noTickets')}</Banner> : null}
      {failure ? (
        <Banner tone="danger" role="alert" title={describeError(failure, tMaybe)}>
          {Object.entries(failure.fields).map(([path, text]) => (
            <p key={path}>
              <code dir="ltr">{path}</code> {text}
            </p>
          ))}
        </Banner>
      ) : null}
      {preview && preview.problems.length > 0 ? (
        <Banner tone="warning" role="alert" title={t('workflows.preview.problems')}>
          <ul>
            {preview.problems.map(({ part, line, variable, message }) => (
              <li key={`${part} ${line} ${variable} ${message}`}>
                {t(`workflows.mail.${part}`)}:{' '}
                <bdi dir="ltr">
                  {t('workflows.problem.inLine', { words: variable ?? message, line })}
                </bdi>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <div id={PANEL} role="tabpanel" aria-label={languageName(locale)}>
        {isLoading && !preview ? <Skeleton lines={6} /> : null}
        {preview && !failure ? <PreviewPaper preview={preview} /> : null}
      </div>
    </DialogFrame>
  );
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  justify-content: space-between;
  gap: 0.8rem 2.4rem;
`;
