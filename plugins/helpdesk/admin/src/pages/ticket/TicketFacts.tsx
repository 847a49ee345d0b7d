import type { TicketView } from '../../../../contracts/tickets';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';
import { Fact } from './side/Fact';
import { ReadBefore } from './side/ReadBefore';
import { readBrowser } from './side/read-browser';
import { languageFor, readLanguages } from './side/read-languages';

/** Where the request came from and what is kept of its way in. */
export const TicketFacts = ({ ticket }: { ticket: TicketView }) => {
  const { t, name, locale } = useDesk();
  const origin = ticket.entries.find(({ kind }) => kind === 'opened')?.origin;
  const languages = readLanguages(origin?.languages ?? '').map((code) => languageFor(code, locale));
  return (
    <dl>
      <Fact label={t('facts.opened')}>
        <Time at={ticket.openedAt} />
      </Fact>
      <Fact label={t('facts.channel')}>{t(`channel.${ticket.channel}`)}</Fact>
      <Fact label={t('facts.source')}>
        <bdi>{name(ticket.source.name)}</bdi>
      </Fact>
      {/* Shown as text: a page that a stranger named is not opened by a slip of the mouse. */}
      {origin?.page ? (
        <Fact label={t('facts.page')} copies={origin.page}>
          <bdi dir="ltr">{origin.page}</bdi>
        </Fact>
      ) : null}
      {origin?.read && origin.read.length > 0 ? (
        <Fact label={t('facts.read')}>
          <ReadBefore entries={origin.read} />
        </Fact>
      ) : null}
      {origin?.referrer ? (
        <Fact label={t('facts.referrer')} copies={origin.referrer}>
          <bdi dir="ltr">{origin.referrer}</bdi>
        </Fact>
      ) : null}
      {origin?.ip ? (
        <Fact label={t('facts.ip')} copies={origin.ip}>
          <bdi dir="ltr">{origin.ip}</bdi>
        </Fact>
      ) : null}
      {origin?.userAgent ? (
        <Fact label={t('facts.browser')} copies={origin.userAgent}>
          <bdi dir="ltr" title={origin.userAgent}>
            {readBrowser(origin.userAgent) ?? origin.userAgent}
          </bdi>
        </Fact>
      ) : null}
      {languages.length > 0 ? (
        <Fact label={t('facts.languages')}>
          {new Intl.ListFormat(locale, { type: 'unit' }).format(languages)}
        </Fact>
      ) : null}
      {origin?.timeZone ? (
        <Fact label={t('facts.timeZone')}>
          <bdi dir="ltr">{origin.timeZone.replaceAll('_', ' ')}</bdi>
        </Fact>
      ) : null}
    </dl>
  );
};
