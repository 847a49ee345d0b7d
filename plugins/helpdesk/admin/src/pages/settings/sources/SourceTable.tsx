import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { LocalizedText } from '../../../../../contracts/common';
import { useGetLookupsQuery } from '../../../api/queue';
import { OnOff } from '../../../components/OnOff';
import { Name, TableFrame } from '../../../components/TableFrame';
import { useDesk } from '../../../i18n/desk-context';

interface Source {
  key: string;
  name: LocalizedText;
  workflow: string;
  isEnabled: boolean;
}

interface SourceTableProps<S extends Source> {
  sources: readonly S[];
  /** What one that is open is said to be, and one that is not: languages have a gender for each. */
  states: { on: string; off: string };
  columns: readonly { label: string; cell: (source: S) => ReactNode }[];
}

/** By which ways people come: name, workflow, whether it is open, and what else there is to know of each. */
export const SourceTable = <S extends Source>({
  sources,
  states,
  columns,
}: SourceTableProps<S>) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const workflowName = (key: string) => {
    const found = lookups?.workflows.find((workflow) => workflow.key === key);
    return found ? name(found.name) : key;
  };
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('forms.name')}</th>
            <th scope="col">{t('forms.workflow')}</th>
            <th scope="col">{t('forms.state')}</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.key}>
              <th scope="row">
                <Name>
                  <Link to={source.key}>
                    <bdi>{name(source.name)}</bdi>
                  </Link>
                  <small dir="ltr">{source.key}</small>
                </Name>
              </th>
              <td data-label={t('forms.workflow')}>
                <bdi>{workflowName(source.workflow)}</bdi>
              </td>
              <td data-label={t('forms.state')}>
                <OnOff $isOn={source.isEnabled}>{source.isEnabled ? states.on : states.off}</OnOff>
              </td>
              {columns.map(({ label, cell }) => (
                <td key={label} data-label={label}>
                  {cell(source)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};
