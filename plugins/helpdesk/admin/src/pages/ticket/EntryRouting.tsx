import { styled } from 'styled-components';
import type { EntryView } from '../../../../contracts/tickets';
import { NEXT_LINE, type RoutedBecause, type RoutingOccasion } from '../../../../contracts/routing';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';
import { languageFor } from './side/read-languages';

/** Why the desk gave the ticket to this person, or that it found nobody; told to colleagues alone. */
export const EntryRouting = ({ entry }: { entry: EntryView }) => {
  const { t, tMaybe, locale } = useDesk();
  const { routing, after } = entry;
  // That nobody was there when it came in is no news once somebody has it; the queue shows what is nobody's.
  if (!routing || (routing.reason === 'nobody' && routing.occasion === 'opened')) return null;
  const { reason, strategy, detail, load, occasion, dueAt } = routing;
  const rule = tMaybe(`strategy.${strategy}`) ?? strategy;
  if (reason === 'failed') return <Because>{t('routing.failed', { rule })}</Because>;
  if (reason === 'nobody') {
    const isLine = strategy === NEXT_LINE;
    return (
      <Because>
        {isLine ? t('routing.handedUp.waits', { detail: detail ?? '' }) : t('routing.waits')}
      </Because>
    );
  }
  if (reason === 'top') {
    return <Because>{t('routing.handedUp.top', { detail: detail ?? '' })}</Because>;
  }
  const because =
    reason === 'own' && detail
      ? detail
      : t(`routing.because.${reason}`, {
          rule,
          load: load ?? 0,
          detail: detailOf(routing, locale),
        });
  return (
    <Because>
      {t(GIVEN[occasion] ?? 'routing.given', {
        name: after.assignee?.name ?? t('assignee.nobody'),
        reason: because,
      })}{' '}
      {dueAt === null ? null : (
        <span>
          {splitAt(t('routing.due', { time: MARK })).map((part, index) =>
            part === MARK ? <Time key={index} at={dueAt} /> : part
          )}
        </span>
      )}
    </Because>
  );
};

const GIVEN: Partial<Record<RoutingOccasion, 'routing.handedOver' | 'routing.handedUp'>> = {
  'handed-over': 'routing.handedOver',
  'handed-up': 'routing.handedUp',
};

/** Stands where the time is put, which has a title of its own. */
const MARK = '\u0000';
const splitAt = (text: string) => text.split(/(\0)/);

const detailOf = ({ reason, detail }: RoutedBecause, locale: string): string => {
  if (detail === null) return '';
  const isLanguage = reason === 'language' || reason === 'no-language';
  return isLanguage ? languageFor(detail, locale) : detail;
};

const Because = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
