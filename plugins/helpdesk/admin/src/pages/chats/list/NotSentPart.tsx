import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { useOutgoing } from '../outbox/outbox-store';

interface NotSentPartProps {
  /** What stands in the list. */
  listed: readonly number[];
  onShow: (number: number) => void;
}

/** The way to what was not sent in chats that stand in the list no more: closed meanwhile, say, or given away. */
export const NotSentPart = ({ listed, onShow }: NotSentPartProps) => {
  const { t } = useDesk();
  const held = useOutgoing().filter(
    ({ number, phase }) => (phase === 'changed' || phase === 'refused') && !listed.includes(number)
  );
  const numbers = [...new Set(held.map(({ number }) => number))];
  if (numbers.length === 0) return null;
  return (
    <section aria-label={t('chats.part.notSent')}>
      <h2>
        {t('chats.part.notSent')} <span>{numbers.length}</span>
      </h2>
      <List>
        {numbers.map((number) => (
          <li key={number}>
            <Way type="button" onClick={() => onShow(number)}>
              {t('chats.notSent.open', { number: String(number) })}
            </Way>
          </li>
        ))}
      </List>
    </section>
  );
};

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  padding: 0.4rem 1.6rem 0.8rem;
`;

const Way = styled.button`
  min-height: 3.2rem;
  padding-inline: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.danger200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  font: inherit;
  font-size: 1.3rem;
  font-weight: 600;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
