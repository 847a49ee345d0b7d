import { styled } from 'styled-components';
import type {
  EffectiveAction,
  EffectiveState,
  EffectiveWorkflow as Told,
  GivenWithin,
} from '../../../../../contracts/rights';
import { useDesk } from '../../../i18n/desk-context';
import { TableFrame } from '../../../components/TableFrame';
import { Place } from './EffectiveReasons';

/** A workflow state by state: what the agent sees and does there, with the numbers of the reasons. */
export const EffectiveWorkflow = ({ workflow }: { workflow: Told }) => {
  const { t, name } = useDesk();
  const id = `effective-${workflow.key}`;
  return (
    <TableFrame aria-labelledby={id}>
      <Head>
        <h2 id={id}>
          <bdi>{name(workflow.name)}</bdi>
        </h2>
        <Cell>
          {t(workflow.create.isGiven ? 'rights.create.yes' : 'rights.create.no')}
          <By by={workflow.create.by} />
        </Cell>
      </Head>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('rights.state')}</th>
            <th scope="col">{t('rights.sees')}</th>
            <th scope="col">{t('rights.does')}</th>
            <th scope="col">{t('rights.responsible')}</th>
            <th scope="col">{t('rights.tags')}</th>
          </tr>
        </thead>
        <tbody>
          {workflow.states.map((state) => (
            <Row key={state.key} state={state} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const Row = ({ state }: { state: EffectiveState }) => {
  const { t, name } = useDesk();
  return (
    <tr>
      <th scope="row">
        <strong>{name(state.name)}</strong>
      </th>
      <td data-label={t('rights.sees')}>
        <Within given={state.seen} />
      </td>
      <td data-label={t('rights.does')}>
        <Actions actions={state.actions} />
      </td>
      <td data-label={t('rights.responsible')}>
        <Cell data-given={state.assigned.isGiven}>
          {t(state.assigned.isGiven ? 'rights.yes' : 'rights.no')}
          <By by={state.assigned.by} />
        </Cell>
      </td>
      <td data-label={t('rights.tags')}>
        <Within given={state.tagged} />
      </td>
    </tr>
  );
};

const Within = ({ given }: { given: GivenWithin }) => {
  const { t } = useDesk();
  return (
    <Cell data-given={given.scope !== null}>
      {given.scope ? t(`rights.scope.${given.scope}.label`) : t('rights.nothing')}
      <By by={given.by} />
    </Cell>
  );
};

/** Actions that have the same reach for the same reasons stand together. */
const Actions = ({ actions }: { actions: EffectiveAction[] }) => {
  const { t, name, locale } = useDesk();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const given = actions.filter(({ performed }) => performed.scope !== null);
  const alike = new Map<string, { names: string[]; performed: GivenWithin }>();
  for (const { name: words, performed } of given) {
    const mark = JSON.stringify(performed);
    const names = [...(alike.get(mark)?.names ?? []), name(words)];
    alike.set(mark, { names, performed });
  }
  if (given.length === 0) return <Cell data-given={false}>{t('rights.nothing')}</Cell>;
  return (
    <Groups>
      {[...alike.entries()].map(([mark, { names, performed }]) => (
        <li key={mark}>
          <span>{list.format(names)}</span>
          <small>
            <Within given={performed} />
          </small>
        </li>
      ))}
    </Groups>
  );
};

const By = ({ by }: { by: readonly number[] }) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale);
  if (by.length === 0) return null;
  const places = by.map((index) => number.format(index + 1));
  return (
    <Places aria-label={t('rights.by', { places: places.join(', ') })} role="img">
      {places.map((place) => (
        <Place key={place}>{place}</Place>
      ))}
    </Places>
  );
};

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 2.4rem;
  padding: 1.6rem;
  font-size: 1.4rem;

  h2 {
    font-size: 1.6rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }
`;

const Cell = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;

  &[data-given='false'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Places = styled.span`
  display: inline-flex;
  gap: 0.4rem;
`;

const Groups = styled.ul`
  display: grid;
  gap: 0.8rem;
  min-width: 0;

  li {
    display: grid;
    gap: 0.2rem;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
