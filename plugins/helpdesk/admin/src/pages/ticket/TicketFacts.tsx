import type { ReactNode } from 'react';
import type { TicketView } from '../../../../contracts/tickets';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';

/** Where the request came from and what is kept of its way in. */
export const TicketFacts = ({ ticket }: { ticket: TicketView }) => {
  const { t, name } = useDesk();
  const origin = ticket.entries.find(({ kind }) => kind === 'opened')?.origin;
  const facts: [label: string, value: ReactNode][] = [
    [t('facts.opened'), <Time key="opened" at={ticket.openedAt} />],
    [t('facts.channel'), t(`channel.${ticket.channel}`)],
    [t('facts.source'), <bdi key="source">{name(ticket.source.name)}</bdi>],
    // Shown as text: a page that a stranger named is not opened by a slip of the mouse.
    [
      t('facts.page'),
      origin?.page && (
        <bdi key="page" dir="ltr">
          {origin.page}
        </bdi>
      ),
    ],
    [
      t('facts.referrer'),
      origin?.referrer && (
        <bdi key="referrer" dir="ltr">
          {origin.referrer}
        </bdi>
      ),
    ],
    [
      t('facts.ip'),
      origin?.ip && (
        <bdi key="ip" dir="ltr">
          {origin.ip}
        </bdi>
      ),
    ],
    [
      t('facts.browser'),
      origin?.userAgent && (
        <bdi key="browser" dir="ltr">
          {origin.userAgent}
        </bdi>
      ),
    ],
    [
      t('facts.timeZone'),
      origin?.timeZone && (
        <bdi key="zone" dir="ltr">
          {origin.timeZone}
        </bdi>
      ),
    ],
  ];
  return (
    <>
      <h2>{t('facts.title')}</h2>
      <dl>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null
        )}
      </dl>
    </>
  );
};
