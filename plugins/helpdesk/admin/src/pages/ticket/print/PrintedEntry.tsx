import { styled } from 'styled-components';
import type { EntryView } from '../../../../../contracts/tickets';
import { RichText } from '../../../components/editor/RichText';
import { ScoreText } from '../../../components/ScoreText';
import { Time } from '../../../components/Time';
import { formatSize } from '../../../format/size';
import { useDesk } from '../../../i18n/desk-context';
import { EntryFields } from '../EntryFields';

interface PrintedEntryProps {
  entry: EntryView;
  stateName: (key: string) => string;
}

/** One entry on paper: nothing of it is told by colour alone, and nothing waits for a press. */
export const PrintedEntry = ({ entry, stateName }: PrintedEntryProps) => {
  const { t, name, locale } = useDesk();
  const { before, after } = entry;
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const owner = ({ assignee, team }: Pick<EntryView['after'], 'assignee' | 'team'>) =>
    [assignee?.name, team?.name].filter(Boolean).join(' · ') || t('assignee.nobody');
  const isOwnerChanged =
    before.assignee?.key !== after.assignee?.key || before.team?.key !== after.team?.key;
  const changes: string[][] = [
    ...(before.state !== after.state && before.state !== null
      ? [[t('change.state'), stateName(before.state), stateName(after.state)]]
      : []),
    ...(isOwnerChanged ? [[t('change.assignee'), owner(before), owner(after)]] : []),
    ...(entry.subject ? [[t('change.subject'), entry.subject.before, entry.subject.after]] : []),
  ];
  return (
    <Frame $isInternal={entry.isInternal}>
      <header>
        <strong>
          <bdi>{entry.actor.kind === 'system' ? t('actor.system') : entry.actor.name}</bdi>
        </strong>
        {entry.actor.kind === 'contact' ? <span>({t('actor.contact')})</span> : null}
        <span>
          {entry.action ? <bdi>{name(entry.action.name)}</bdi> : t(`entry.${entry.kind}`)}
        </span>
        {entry.other === null ? null : <bdi dir="ltr">#{entry.other}</bdi>}
        {entry.from === null ? null : <span>{t('entry.from', { number: entry.from })}</span>}
        <Time at={entry.at} />
      </header>
      {entry.isInternal ? <Mark>{t('entry.internal')}</Mark> : null}
      {entry.rating ? (
        <p>
          <ScoreText {...entry.rating} />
        </p>
      ) : null}
      {entry.isDeleted ? <p>{t('entry.gone')}</p> : null}
      {entry.text ? <Words text={entry.text} /> : null}
      <EntryFields fields={entry.fields} />
      {entry.files.length > 0 ? (
        <p>
          {t('files.label')}:{' '}
          {entry.files.map(({ key, name: file, size }, index) => (
            <span key={key}>
              {index > 0 ? ', ' : ''}
              <bdi>{file}</bdi> ({formatSize(size, locale)})
            </span>
          ))}
        </p>
      ) : null}
      {changes.map(([label, from, to]) => (
        <p key={label}>
          {label} <bdi>{from}</bdi> <Arrow aria-label={t('change.to')} role="img" /> <bdi>{to}</bdi>
        </p>
      ))}
      {(['added', 'removed'] as const).map((what) =>
        entry.tags && entry.tags[what].length > 0 ? (
          <p key={what}>
            {t(`change.tags.${what}`)} <bdi>{list.format(entry.tags[what])}</bdi>
          </p>
        ) : null
      )}
      {entry.mailed.length > 0 ? (
        <p>
          {t('mailed.label')}:{' '}
          {entry.mailed.map(({ to, status }, index) => (
            <span key={index}>
              {index > 0 ? ', ' : ''}
              <bdi dir="ltr">{to}</bdi> ({t(`mailed.${status}`)})
            </span>
          ))}
        </p>
      ) : null}
    </Frame>
  );
};

/** Drawn word by word, a stranger's mail too: a frame would be cut off on paper. */
const Words = ({ text }: { text: NonNullable<EntryView['text']> }) =>
  text.format === 'html' ? (
    <RichText html={text.body} />
  ) : (
    <Plain>
      {text.body.split(/\n{2,}/).map((paragraph, index) => (
        // Paragraphs of one text never change places.
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </Plain>
  );

const Frame = styled.article<{ $isInternal: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.8rem;
  padding-block: 1.6rem;
  padding-inline: ${({ $isInternal }) => ($isInternal ? '1.2rem' : '0')};
  border-block-end: 1px solid #808080;
  border-inline-start: ${({ $isInternal }) => ($isInternal ? '4px double #000' : '0')};
  overflow-wrap: anywhere;

  > header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    break-after: avoid;
  }

  > header > :last-child {
    margin-inline-start: auto;
  }

  strong {
    font-weight: 700;
  }

  > p {
    font-size: 1.3rem;
  }

  /* The colours of the screen are too pale for paper. */
  dt,
  blockquote,
  a {
    color: #000;
  }

  code,
  pre,
  [data-mention] {
    background: none;
    color: #000;
  }
`;

const Mark = styled.p`
  justify-self: start;
  padding-inline: 0.8rem;
  border: 1px solid #000;
  font-weight: 700;
`;

const Plain = styled.div`
  display: grid;
  gap: 1em;
  white-space: pre-wrap;
`;

/* Points the way the page is read. */
const Arrow = styled.span`
  &::before {
    content: '→';
  }

  &:dir(rtl)::before {
    content: '←';
  }
`;
