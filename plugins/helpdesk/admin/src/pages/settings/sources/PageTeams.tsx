import { Button, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { PageTeam } from '../../../../../contracts/routing';
import { useGetLookupsQuery } from '../../../api/queue';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { withItem } from '../frame/list-changes';
import { Quiet } from '../workflows/parts/Part';

interface PageTeamsProps {
  pages: PageTeam[];
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (pages: PageTeam[]) => void;
}

/** As many as a form or a chat takes. */
const MOST = 100;

/** Which team requests lie with, by the page that they were written on. */
export const PageTeams = ({ pages, isReadOnly, refusals, onChange }: PageTeamsProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const teams = lookups?.teams ?? [];
  const id = useId();
  const refusalOf = (at: number, part: keyof PageTeam) =>
    refusals[`distribution.pages.${at}.${part}`];
  return (
    <Group role="group" aria-labelledby={id}>
      <header>
        <span id={id}>{t('forms.pages')}</span>
        <Quiet>{t('forms.pages.hint')}</Quiet>
      </header>
      {pages.length === 0 ? <Quiet>{t('forms.pages.none')}</Quiet> : null}
      {pages.map((page, at) => (
        <Line key={at}>
          <TextField
            name={`distribution.pages.${at}.path`}
            label={t('forms.pages.path')}
            dir="ltr"
            placeholder="/shop"
            value={page.path}
            error={refusalOf(at, 'path') ?? (at === 0 ? refusals['distribution.pages'] : undefined)}
            disabled={isReadOnly}
            maxLength={200}
            onChange={(path) => onChange(withItem(pages, at, { ...page, path }))}
          />
          <SelectField
            name={`distribution.pages.${at}.team`}
            label={t('forms.pages.team')}
            value={page.team}
            // An empty choice is refused as no key, which tells nobody what to do.
            error={
              refusalOf(at, 'team') && page.team === ''
                ? t('forms.pages.team.choose')
                : refusalOf(at, 'team')
            }
            disabled={isReadOnly}
            onChange={(team) => onChange(withItem(pages, at, { ...page, team }))}
          >
            <option value="">{t('forms.pages.team.choose')}</option>
            {page.team !== '' && !teams.some(({ key }) => key === page.team) ? (
              <option value={page.team}>{t('strategy.gone', { key: page.team })}</option>
            ) : null}
            {teams.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
          {isReadOnly ? null : (
            <span>
              <IconButton
                label={t('forms.pages.remove', { path: page.path || t('forms.pages.path') })}
                variant="ghost"
                onClick={() => onChange(pages.filter((_page, index) => index !== at))}
              >
                <Trash />
              </IconButton>
            </span>
          )}
        </Line>
      ))}
      {isReadOnly || pages.length >= MOST ? null : (
        <div>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => onChange([...pages, { path: '/', team: '' }])}
          >
            {t('forms.pages.add')}
          </Button>
        </div>
      )}
    </Group>
  );
};

const Group = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;

  > header > span {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }
`;

const Line = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 1.2rem;

  > :not(span) {
    flex: 1 1 14rem;
    min-width: 0;
  }

  /* Beside the fields, not beside their labels. */
  > span {
    margin-block-start: 2rem;
  }
`;
