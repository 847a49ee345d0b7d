import { Link } from 'react-router-dom';
import type { ChatSourceView } from '../../../../../contracts/chat';
import { useGetLookupsQuery } from '../../../api/queue';
import { OnOff } from '../../../components/OnOff';
import { Name, TableFrame } from '../../../components/TableFrame';
import { useDesk } from '../../../i18n/desk-context';

/** Name, workflow, whether it is open, what stands there while nobody is, and how much came by it. */
export const ChatTable = ({ chats }: { chats: ChatSourceView[] }) => {
  const { t, name, locale } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const number = new Intl.NumberFormat(locale);
  const workflowName = (key: string) => {
    const found = lookups?.workflows.find((workflow) => workflow.key === key);
    return found ? name(found.name) : key;
  };
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('forms.name')}</th>
            <th scope="col">{t('forms.workflow')}</th>
            <th scope="col">{t('forms.state')}</th>
            <th scope="col">{t('chatSource.away')}</th>
            <th scope="col">{t('chatSource.tickets')}</th>
          </tr>
        </thead>
        <tbody>
          {chats.map((chat) => (
            <tr key={chat.key}>
              <th scope="row">
                <Name>
                  <Link to={chat.key}>
                    <bdi>{name(chat.name)}</bdi>
                  </Link>
                  <small dir="ltr">{chat.key}</small>
                </Name>
              </th>
              <td data-label={t('forms.workflow')}>
                <bdi>{workflowName(chat.workflow)}</bdi>
              </td>
              <td data-label={t('forms.state')}>
                <OnOff $isOn={chat.isEnabled}>
                  {t(chat.isEnabled ? 'chatSource.on' : 'chatSource.off')}
                </OnOff>
              </td>
              <td data-label={t('chatSource.away')}>
                {t(`chatSource.away.${chat.settings.away}`)}
              </td>
              <td data-label={t('chatSource.tickets')}>{number.format(chat.ticketCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};
