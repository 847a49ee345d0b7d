import { Check, CloudUpload, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { formatMoment, formatTimeOfDay } from '../../../format/time';
import { describeError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import type { DraftState } from './use-draft-sync';

interface DraftStatusProps {
  state: DraftState;
  /** There is something to throw away. */
  hasContent: boolean;
  onDiscard: () => void;
}

/** Whether what is typed lies on the server, and the way to throw it away. */
export const DraftStatus = ({ state, hasContent, onDiscard }: DraftStatusProps) => {
  const { t } = useDesk();
  if (!hasContent && state.kind !== 'failed') return null;
  return (
    <Frame>
      <State role="status" $isFailed={state.kind === 'failed'}>
        <Told state={state} />
      </State>
      {hasContent ? (
        <button type="button" onClick={onDiscard}>
          {t('draft.discard')}
        </button>
      ) : null}
    </Frame>
  );
};

const Told = ({ state }: { state: DraftState }) => {
  const desk = useDesk();
  const { t, tMaybe } = desk;
  switch (state.kind) {
    case 'saved':
      return (
        <>
          <Check aria-hidden width="1.2rem" height="1.2rem" />
          <time dateTime={new Date(state.at).toISOString()} title={formatMoment(state.at, desk)}>
            {t('draft.saved', { time: formatTimeOfDay(state.at, Date.now(), desk) })}
          </time>
        </>
      );
    case 'saving':
      return (
        <>
          <CloudUpload aria-hidden width="1.4rem" height="1.4rem" />
          {t('draft.saving')}
        </>
      );
    case 'failed':
      return (
        <>
          <WarningCircle aria-hidden width="1.4rem" height="1.4rem" />
          {state.willRetry
            ? t('draft.failed')
            : t('draft.refused', { reason: describeError(state.error, tMaybe) })}
        </>
      );
    case 'none':
    case 'typing':
      return null;
    default:
      return state satisfies never;
  }
};

const Frame = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.2rem;
  font-size: 1.2rem;

  > button {
    min-height: 2.4rem;
    padding: 0;
    border: 0;
    background: transparent;
    color: ${({ theme }) => theme.colors.danger600};
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  > button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const State = styled.span<{ $isFailed: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  color: ${({ theme, $isFailed }) =>
    $isFailed ? theme.colors.danger600 : theme.colors.neutral600};

  svg path {
    fill: currentColor;
  }
`;
