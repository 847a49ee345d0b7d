import { Eye, Pencil } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PresentAgent } from '../../../contracts/live';
import { useDesk } from '../i18n/desk-context';

/** Colleagues who have the same ticket before them, and who of them writes. */
export const Presence = ({ agents }: { agents: readonly PresentAgent[] }) => {
  const { t } = useDesk();
  return (
    <Line role="status">
      {agents.map(({ key, name, doing }) => (
        <One key={key} $isWriting={doing === 'writing'}>
          {doing === 'writing' ? <Pencil aria-hidden /> : <Eye aria-hidden />}
          <span>{t(`presence.${doing}`, { name })}</span>
        </One>
      ))}
    </Line>
  );
};

const Line = styled.span`
  display: contents;
`;

const One = styled.span<{ $isWriting: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  color: ${({ theme, $isWriting }) =>
    $isWriting ? theme.colors.primary700 : theme.colors.neutral600};
  font-weight: ${({ $isWriting }) => ($isWriting ? 600 : 400)};

  svg {
    width: 1.3rem;
    height: 1.3rem;
  }

  svg path {
    fill: currentColor;
  }
`;
