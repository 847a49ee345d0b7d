import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';

interface PrintedHeadProps {
  ticket: TicketView;
  stateName: (key: string) => string;
}

/** What the ticket is, above its history. */
export const PrintedHead = ({ ticket, stateName }: PrintedHeadProps) => {
  const { t, name } = useDesk();
  const owner = [ticket.assignee?.name, ticket.team?.name].filter(Boolean).join(' · ');
  const { contact } = ticket;
  const facts: [label: string, value: ReactNode][] = [
    [t('print.state'), <bdi key="state">{stateName(ticket.state.key)}</bdi>],
    [t('assign.title'), <bdi key="owner">{owner || t('assignee.nobody')}</bdi>],
    [t('contact.title'), <bdi key="client">{contact.name}</bdi>],
    [
      t('contact.email'),
      contact.email && (
        <bdi key="email" dir="ltr">
          {contact.email}
        </bdi>
      ),
    ],
    [
      t('contact.phone'),
      contact.phone && (
        <bdi key="phone" dir="ltr">
          {contact.phone}
        </bdi>
      ),
    ],
    [t('client.company'), contact.company && <bdi key="company">{contact.company}</bdi>],
    [t('facts.opened'), <Time key="opened" at={ticket.openedAt} />],
    [t('facts.channel'), t(`channel.${ticket.channel}`)],
    [t('facts.source'), <bdi key="source">{name(ticket.source.name)}</bdi>],
  ];
  return (
    <Head>
      <h1 id="print-title">
        <bdi dir="ltr">#{ticket.number}</bdi> <bdi>{ticket.subject || t('ticket.noSubject')}</bdi>
      </h1>
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
    </Head>
  );
};

const Head = styled.header`
  display: grid;
  gap: 1.6rem;
  padding-block-end: 1.6rem;
  border-block-end: 2px solid #000;

  h1 {
    font-size: 2.2rem;
    font-weight: 700;
    line-height: var(--desk-line, 1.3);
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
    gap: 0.8rem 2.4rem;
  }

  dt {
    font-size: 1.2rem;
  }

  dd {
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;
