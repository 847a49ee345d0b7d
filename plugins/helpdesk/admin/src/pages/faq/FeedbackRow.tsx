import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { FaqFeedback, FeedbackStatus } from '../../../../contracts/faq-insight';
import { useSettleFaqFeedbackMutation } from '../../api/faq';
import { Time } from '../../components/Time';
import { entryEditor } from '../../faq-entry';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import { usePermissions } from '../../use-permissions';
import { Reasons } from './Reasons';
import { About, Buttons, Facts } from './Rows';

interface FeedbackRowProps {
  group: FaqFeedback;
  status: FeedbackStatus;
  onSettled: () => void;
}

/** An entry that did not help, with what visitors said about it. */
export const FeedbackRow = ({ group, status, onSettled }: FeedbackRowProps) => {
  const { t, tMaybe } = useDesk();
  const { canManageFaq, canReadFaqContent } = usePermissions();
  const { toggleNotification } = useNotification();
  const [settle, { isLoading }] = useSettleFaqFeedbackMutation();
  const { entry, question, locale, count, lastAt, reasons } = group;
  const name = question ?? t('faq.gone');
  const next: FeedbackStatus = status === 'open' ? 'done' : 'open';
  const onSettle = async () => {
    const answer = await settle({ entry, body: { status: next, until: lastAt } });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
      return;
    }
    toggleNotification({ type: 'success', message: t(`faq.settled.${next}`) });
    onSettled();
  };
  return (
    <li>
      <About>
        <h2 {...(locale ? { lang: locale, dir: directionOf(locale) } : {})}>
          {question !== null && canReadFaqContent ? (
            <Link to={entryEditor(entry, locale)}>{name}</Link>
          ) : (
            name
          )}
        </h2>
        <Facts>
          <span>{t('faq.unhelpful', { count })}</span>
          <span>
            {t('faq.last')} <Time at={lastAt} as="relative" />
          </span>
        </Facts>
        {reasons.length > 0 ? (
          <Said>
            <Reasons reasons={reasons} />
            {reasons.length < count ? (
              <small>{t('faq.others', { count: count - reasons.length })}</small>
            ) : null}
          </Said>
        ) : null}
      </About>
      {canManageFaq ? (
        <Buttons>
          <Button
            size="S"
            variant="tertiary"
            loading={isLoading}
            onClick={() => void onSettle()}
            aria-label={t(`faq.settleOf.${next}`, { query: name })}
          >
            {t(`faq.settle.${next}`)}
          </Button>
        </Buttons>
      ) : null}
    </li>
  );
};

const Said = styled.div`
  margin-block-start: 0.4rem;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
