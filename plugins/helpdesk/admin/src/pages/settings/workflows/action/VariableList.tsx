import { styled } from 'styled-components';
import { useDesk } from '../../../../i18n/desk-context';

/** As `TEMPLATE_VARIABLES` of the server has them; the check tells of any other. */
const VARIABLES = [
  'ticket.number',
  'ticket.subject',
  'ticket.state',
  'ticket.link',
  'client.name',
  'actor.name',
  'assignee.name',
  'team.name',
  'company.name',
  'entry.text',
  'action.name',
  'rating',
  'rating.link',
] as const;

const FIELDS = '{% for field in entry.fields %}{{ field.name }}: {{ field.value }}\n{% endfor %}';

/** What a template can say; a press puts it where the cursor stands. */
export const VariableList = ({ onInsert }: { onInsert: (words: string) => void }) => {
  const { t } = useDesk();
  return (
    <Frame>
      <summary>{t('workflows.variables')}</summary>
      <p>{t('workflows.variables.hint')}</p>
      <ul>
        {VARIABLES.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onInsert(`{{ ${name} }}`)}>
              <code dir="ltr">{name}</code>
            </button>
            <span>{t(`workflows.variable.${name}`)}</span>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => onInsert(FIELDS)}>
            <code dir="ltr">entry.fields</code>
          </button>
          <span>{t('workflows.variable.entry.fields')}</span>
        </li>
      </ul>
    </Frame>
  );
};

const Frame = styled.details`
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);

  summary {
    width: max-content;
    max-width: 100%;
    padding-block: 0.4rem;
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  p {
    margin-block: 0.4rem 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(36rem, 100%), 1fr));
    gap: 0.4rem 2.4rem;
    padding: 1.2rem;
    border-radius: 0.6rem;
    background: ${({ theme }) => theme.colors.neutral100};
  }

  li {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    align-items: baseline;
    gap: 1.2rem;
  }

  button {
    justify-self: start;
    min-height: 2.4rem;
    padding: 0.2rem 0.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    cursor: pointer;
  }

  button:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 1.2rem;
  }

  span {
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;
