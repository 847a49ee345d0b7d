import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type {
  HolderRights,
  RightHolderKind,
  RightsWorkflow,
} from '../../../../../contracts/rights';
import { Panel } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';
import { hasGone } from './right-draft';
import { RightWords } from './RightWords';

interface HolderSectionProps {
  kind: RightHolderKind;
  /** Of this kind, with the rights that are asked for. */
  holders: HolderRights[];
  workflows: readonly RightsWorkflow[];
}

/** Roles, teams or people with their rights; each opens where they are changed. */
export const HolderSection = ({ kind, holders, workflows }: HolderSectionProps) => {
  const { t } = useDesk();
  return (
    <Frame aria-labelledby={`rights-${kind}`}>
      <h2 id={`rights-${kind}`}>{t(`rights.kinds.${kind}`)}</h2>
      {holders.length === 0 ? <p>{t(`rights.none.${kind}`)}</p> : null}
      <ul>
        {holders.map((holder) => (
          <li key={holder.key}>
            <Link to={addressOf(holder)}>
              <bdi>{holder.name}</bdi>
            </Link>
            {holder.note ? <Note>{t(noteId(holder))}</Note> : null}
            {holder.rights.map((right, index) => (
              // Rights have no names: their place is what they are known by.
              <div key={index}>
                <RightWords right={right} workflows={workflows} />
                {hasGone(right) ? <Note>{t('rights.hasGone')}</Note> : null}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Frame>
  );
};

export const addressOf = ({ kind, key }: { kind: RightHolderKind; key: string }): string =>
  `/plugins/helpdesk/settings/rights/${kind}/${encodeURIComponent(key)}`;

export const noteId = ({ kind, note }: HolderRights) => {
  if (note === 'owner') return 'rights.note.owner';
  return kind === 'agent' ? 'rights.note.no-permission.agent' : 'rights.note.no-permission';
};

const Frame = styled(Panel)`
  overflow: hidden;

  h2 {
    padding: 1.6rem 2.4rem 1.2rem;
    font-size: 1.6rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }

  > p {
    padding: 0 2.4rem 2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
  }

  li {
    display: grid;
    justify-items: start;
    gap: 0.4rem;
    padding: 1.4rem 2.4rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li > a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.5);
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  li > a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  li > a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 767px) {
    h2 {
      padding: 1.6rem 1.6rem 1.2rem;
    }

    > p {
      padding-inline: 1.6rem;
    }

    li {
      padding: 1.4rem 1.6rem;
    }
  }
`;

const Note = styled.small`
  color: ${({ theme }) => theme.colors.warning700};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);
`;
