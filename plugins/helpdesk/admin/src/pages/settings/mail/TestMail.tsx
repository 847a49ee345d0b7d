import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TestMailResult } from '../../../../../contracts/mail';
import { useGetMeQuery } from '../../../api/me';
import { useSendTestMailMutation } from '../../../api/settings';
import { Banner } from '../../../components/Banner';
import { describeError, describeFields, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../fields/TextField';
import { Card } from '../frame/Card';

/** Sends one real mail at once and says what became of it, and what to do. */
export const TestMail = ({ isReadOnly, isDirty }: { isReadOnly: boolean; isDirty: boolean }) => {
  const { t, tMaybe, locale } = useDesk();
  const { data: me } = useGetMeQuery();
  const [typed, setTyped] = useState<string | null>(null);
  const [send, { data: result, error, isLoading, originalArgs }] = useSendTestMailMutation();
  const outcome = useRef<HTMLDivElement>(null);
  const to = typed ?? me?.email ?? '';
  // It stands at the foot of the page.
  useEffect(() => {
    if (result || error) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [result, error]);
  const failure = error ? readError(error) : null;
  const fields = failure ? describeFields(failure, { locale, translate: tMaybe }) : {};
  return (
    <Card title={t('mailTest.title')} hint={t('mailTest.hint')}>
      <Line>
        <TextField
          name="to"
          label={t('mailTest.to')}
          hint={isDirty ? t('mailTest.saveFirst') : undefined}
          type="email"
          dir="ltr"
          value={to}
          error={fields.to}
          disabled={isReadOnly}
          onChange={setTyped}
        />
        <Button
          type="button"
          variant="secondary"
          size="L"
          startIcon={<PaperPlane />}
          loading={isLoading}
          disabled={isReadOnly || isDirty || to.trim() === ''}
          onClick={() => void send({ to: to.trim() })}
        >
          {t('mailTest.send')}
        </Button>
      </Line>
      <div ref={outcome} aria-live="polite">
        {failure && !fields.to ? (
          <Banner tone="danger">{describeError(failure, tMaybe)}</Banner>
        ) : null}
        {result && !isLoading ? <Result result={result} to={originalArgs?.to ?? ''} /> : null}
      </div>
    </Card>
  );
};

const Result = ({ result, to }: { result: TestMailResult; to: string }) => {
  const { t } = useDesk();
  if (result.isSent) {
    return (
      <Banner tone="info" title={t('mailTest.sent')}>
        {t('mailTest.sent.text', { address: to })}
      </Banner>
    );
  }
  const reason = result.reason ?? 'unknown';
  return (
    <Banner tone="danger" title={t(`outbox.reason.${reason}`)}>
      <p>{t(`mailTest.todo.${reason}`)}</p>
      {result.error ? (
        <Said>
          <summary>{t('outbox.serverSaid')}</summary>
          <code dir="ltr">{result.error}</code>
        </Said>
      ) : null}
    </Banner>
  );
};

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 36rem) auto;
  align-items: start;
  justify-content: start;
  gap: 1.2rem;

  > button {
    margin-block-start: 2.2rem;
  }

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);

    > button {
      margin: 0;
    }
  }
`;

const Said = styled.details`
  margin-block-start: 0.8rem;
  font-size: 1.3rem;

  code {
    display: block;
    overflow-wrap: anywhere;
  }
`;
