import type { VisitorView } from '../../../../../contracts/console';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { Fact } from '../../ticket/side/Fact';
import { LocalTime } from '../../ticket/side/LocalTime';
import { readBrowser } from '../../ticket/side/read-browser';
import { languageFor, readLanguages } from '../../ticket/side/read-languages';
import { PageName } from './PageName';

/** What the visitor's browser tells of them, in words. */
export const VisitorFacts = ({ visitor }: { visitor: VisitorView }) => {
  const { t, locale } = useDesk();
  const { isOnline, lastSeenAt, page, userAgent, ip, timeZone } = visitor;
  const languages = [
    ...new Set([
      ...(visitor.locale ? [visitor.locale] : []),
      ...readLanguages(visitor.languages ?? ''),
    ]),
  ].map((code) => languageFor(code, locale));
  return (
    <dl>
      <Fact label={t('chats.presence')}>
        {isOnline ? t('chats.online') : null}
        {!isOnline && lastSeenAt !== null ? (
          <>
            {t('chats.lastSeenAt')} <Time at={lastSeenAt} as="relative" />
          </>
        ) : null}
        {!isOnline && lastSeenAt === null ? t('chats.away') : null}
        {visitor.isIdentified ? ` · ${t('chats.identified')}` : null}
      </Fact>
      {page ? (
        <Fact label={t(isOnline ? 'chats.page.now' : 'chats.page.last')} copies={page.url}>
          <PageName page={page} />
        </Fact>
      ) : null}
      {visitor.startPage ? (
        <Fact label={t('chats.page.start')} copies={visitor.startPage.url}>
          <PageName page={visitor.startPage} />
        </Fact>
      ) : null}
      {visitor.referrer ? (
        <Fact label={t('facts.referrer')} copies={visitor.referrer}>
          <bdi dir="ltr">{visitor.referrer}</bdi>
        </Fact>
      ) : null}
      {userAgent ? (
        <Fact label={t('chats.device')} copies={userAgent}>
          <bdi dir="ltr" title={userAgent}>
            {readBrowser(userAgent) ?? userAgent}
          </bdi>
        </Fact>
      ) : null}
      {languages.length > 0 ? (
        <Fact label={t('contact.language')}>
          {new Intl.ListFormat(locale, { type: 'unit' }).format(languages)}
        </Fact>
      ) : null}
      {timeZone ? (
        <Fact label={t('facts.timeZone')}>
          <LocalTime timeZone={timeZone} />
        </Fact>
      ) : null}
      {ip ? (
        <Fact label={t('facts.ip')} copies={ip}>
          <bdi dir="ltr">{ip}</bdi>
        </Fact>
      ) : null}
    </dl>
  );
};
