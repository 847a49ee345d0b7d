import { IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { TicketNumber } from '../../../components/TicketNumber';
import { useDesk } from '../../../i18n/desk-context';
import { SubjectForm } from './SubjectForm';

interface SubjectProps {
  ticket: TicketView;
  /** The page has another title. */
  isBeside?: boolean;
}

/** Number and subject; who may, corrects the subject in its place. */
export const Subject = ({ ticket, isBeside = false }: SubjectProps) => {
  const { t } = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The form goes away under the cursor: it goes back to where it came from.
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  return (
    <Row>
      <Heading
        as={isBeside ? 'h2' : 'h1'}
        id={isBeside ? 'beside-title' : 'main-content-title'}
        $isHidden={isEditing}
      >
        <TicketNumber number={ticket.number} /> <bdi>{ticket.subject || t('ticket.noSubject')}</bdi>
      </Heading>
      {isEditing ? <SubjectForm ticket={ticket} onClose={() => setIsEditing(false)} /> : null}
      {ticket.may.correctSubject && !isEditing ? (
        <IconButton
          ref={pencil}
          label={t('subject.edit')}
          variant="ghost"
          size="XS"
          type="button"
          onClick={() => setIsEditing(true)}
        >
          <Pencil />
        </IconButton>
      ) : null}
    </Row>
  );
};

const Row = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 0.4rem;
  min-width: 0;
`;

/* While it is being corrected it is out of sight; it stays the name of the page. */
const Heading = styled.h1<{ $isHidden: boolean }>`
  min-width: 0;
  font-size: 1.8rem;
  font-weight: 600;
  line-height: var(--desk-line, 1.3);
  overflow-wrap: anywhere;
  ${({ $isHidden }) =>
    $isHidden &&
    `
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    `}

  > :first-child {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
  }
`;
