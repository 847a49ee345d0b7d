import { Button } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { NoticeMeans, TestSmsResult } from '../../../../contracts/notify';
import { useSendTestSmsMutation } from '../../api/notices';
import { Banner } from '../../components/Banner';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import {
  askForNotices,
  noticePermission,
  showNotice,
  type NoticePermission,
} from '../../told/browser-notices';
import { ringer } from '../../told/ringer';

/** Sound, notice of the browser and SMS, each tried by one press, with what to do where it does not come. */
export const TryOut = ({ means }: { means: NoticeMeans | undefined }) => {
  const { t } = useDesk();
  return (
    <Frame role="group" aria-labelledby="notice-try">
      <h3 id="notice-try">{t('notices.try')}</h3>
      <Button
        variant="secondary"
        size="S"
        onClick={() => void ringer.unlock().then(() => ringer.play())}
      >
        {t('notices.try.sound')}
      </Button>
      <TryBrowser />
      {means?.sms.isSetUp ? <TrySms phone={means.sms.phone} /> : null}
    </Frame>
  );
};

const TryBrowser = () => {
  const { t, locale, direction } = useDesk();
  const [permission, setPermission] = useState<NoticePermission>(noticePermission);
  const onShow = async () => {
    await askForNotices();
    showNotice({
      tag: 'helpdesk-try',
      title: t('notices.try.title'),
      body: t('notices.try.body'),
      dir: direction,
      lang: locale,
      onClick: () => undefined,
    });
    // Whether it can be shown is known by then.
    setPermission(noticePermission());
  };
  return (
    <>
      {permission === 'missing' ? null : (
        <Button variant="secondary" size="S" onClick={() => void onShow()}>
          {t(permission === 'granted' ? 'notices.try.browser' : 'notices.try.allow')}
        </Button>
      )}
      <p role="status">
        {permission === 'denied' ? t('notices.browser.denied') : null}
        {permission === 'default' ? t('notices.browser.default') : null}
        {permission === 'missing' ? t('notices.browser.missing') : null}
      </p>
    </>
  );
};

const TrySms = ({ phone }: { phone: string | null }) => {
  const { t, tMaybe } = useDesk();
  const [send, { data, error, isLoading }] = useSendTestSmsMutation();
  if (phone === null) {
    return (
      <p>
        {t('notices.sms.noPhone')}{' '}
        <Link to="/plugins/helpdesk/profile">{t('notices.sms.profile')}</Link>
      </p>
    );
  }
  return (
    <>
      <Button variant="secondary" size="S" loading={isLoading} onClick={() => void send()}>
        {t('notices.try.sms')}
      </Button>
      <p>
        {t('notices.sms.to')} <bdi dir="ltr">{phone}</bdi>
      </p>
      <div aria-live="polite">
        {error ? <Banner tone="danger">{describeError(readError(error), tMaybe)}</Banner> : null}
        {data && !isLoading ? <SmsResult result={data} /> : null}
      </div>
    </>
  );
};

const SmsResult = ({ result: { isSent, reason, error } }: { result: TestSmsResult }) => {
  const { t } = useDesk();
  if (isSent) return <Banner tone="info">{t('notices.sms.sent')}</Banner>;
  return (
    <Banner tone="danger">
      {reason === 'no-phone'
        ? t('notices.sms.noPhone')
        : t(`outbox.sms.reason.${reason ?? 'unknown'}`)}
      {error ? (
        <>
          {' '}
          <code dir="ltr">{error}</code>
        </>
      ) : null}
    </Banner>
  );
};

const Frame = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem 1.2rem;

  h3 {
    flex-basis: 100%;
    font-weight: 500;
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  p:empty {
    display: none;
  }

  p a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  > div {
    flex-basis: 100%;
  }
`;
