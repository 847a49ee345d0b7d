import { keyframes, styled } from 'styled-components';
import type { VisitorPresence } from '../../../../../contracts/console';
import { useDesk } from '../../../i18n/desk-context';
import { Presence } from '../../../live/Presence';
import { useColleagues } from '../../../live/use-live';

interface TypingLineProps {
  number: number;
  /** Of the visitor. */
  name: string;
  visitor: VisitorPresence | undefined;
}

/** Who is writing at this moment, and which colleagues look on. */
export const TypingLine = ({ number, name, visitor }: TypingLineProps) => {
  const { t } = useDesk();
  const colleagues = useColleagues(number);
  return (
    <Line>
      {visitor?.isTyping ? (
        <Typing role="status">
          <Dots aria-hidden>
            <i />
            <i />
            <i />
          </Dots>
          {t('chats.typing', { name })}
        </Typing>
      ) : null}
      <Presence agents={colleagues} />
    </Line>
  );
};

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.2rem;
  padding-block-start: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  &:empty {
    display: none;
  }
`;

const Typing = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
`;

const hop = keyframes`
  50% { transform: translateY(-0.3rem); }
`;

const Dots = styled.span`
  display: inline-flex;
  gap: 0.3rem;

  i {
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.neutral500};
  }

  @media (prefers-reduced-motion: no-preference) {
    i {
      animation: ${hop} 1.2s ease-in-out infinite;
    }

    i:nth-child(2) {
      animation-delay: 0.15s;
    }

    i:nth-child(3) {
      animation-delay: 0.3s;
    }
  }
`;
