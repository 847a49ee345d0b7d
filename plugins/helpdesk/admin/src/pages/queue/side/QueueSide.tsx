import { ArrowLineLeft, ArrowLineRight } from '@strapi/icons';
import { useIsDesktop } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { styled } from 'styled-components';
import { Disclosure } from '../../../components/Disclosure';
import { useKeptChoice } from '../../../components/use-kept-choice';
import { useDesk } from '../../../i18n/desk-context';
import { formatAddress, isSameFilter, type QueueAddress } from '../queue-address';
import { SIDE_LISTS } from '../queue-lists';
import { QueueSideLists } from './QueueSideLists';
import { useCurrentView } from './use-current-view';
import { useArrowKeys } from '../use-arrow-keys';

/** The lists that everybody has, and the states of each workflow, with how much lies in them. */
export const QueueSide = ({ address }: { address: QueueAddress }) => {
  const { t } = useDesk();
  const isDesktop = useIsDesktop();
  const [isOpen, setIsOpen] = useKeptChoice('queue-side', true);
  const nav = useRef<HTMLElement>(null);
  const onKeyDown = useArrowKeys(nav);
  const { current } = useCurrentView(address);
  const list = SIDE_LISTS.find(({ filter }) => isSameFilter(address.filter, filter));
  const name = current?.view.name ?? (list ? t(list.id) : t('lists.label'));

  if (!isDesktop) {
    return (
      <Side ref={nav} aria-label={t('lists.label')} onKeyDown={onKeyDown}>
        {/* A new list is a new, closed disclosure: choosing one shows it. */}
        <Disclosure key={formatAddress(address)}>
          <summary>
            <bdi>{name}</bdi>
          </summary>
          <QueueSideLists address={address} />
        </Disclosure>
      </Side>
    );
  }
  const Icon = isOpen ? ArrowLineLeft : ArrowLineRight;
  return (
    <Side ref={nav} aria-label={t('lists.label')} $isNarrow={!isOpen} onKeyDown={onKeyDown}>
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'lists.hide' : 'lists.show')}
        title={t(isOpen ? 'lists.hide' : 'lists.show')}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <span aria-hidden>{t('lists.label')}</span> : null}
        <Icon aria-hidden width="1.4rem" height="1.4rem" />
      </Toggle>
      {isOpen ? <QueueSideLists address={address} /> : null}
    </Side>
  );
};

const Side = styled.nav<{ $isNarrow?: boolean }>`
  flex: none;
  width: ${({ $isNarrow }) => ($isNarrow ? '5.2rem' : '24rem')};
  padding: 1.2rem;
  border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 1079px) {
    width: 100%;
    padding: 0.8rem 1.6rem;
    border-inline-end: 0;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Toggle = styled.button`
  display: flex;
  align-items: center;
  justify-content: space-between;
  width: 100%;
  min-height: 2.8rem;
  margin-block-end: 0.8rem;
  padding: 0 0.6rem 0 0.6rem;
  padding-inline-start: 1.2rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  font-size: 1.2rem;
  font-weight: 600;
  cursor: pointer;

  &[aria-expanded='false'] {
    justify-content: center;
    padding-inline: 0;
  }

  &:dir(rtl) svg {
    transform: scaleX(-1);
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
