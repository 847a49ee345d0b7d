import { Button, Typography } from '@strapi/design-system';
import { Headphones } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Lookups } from '../../../../contracts/tickets';
import { useGetMeQuery } from '../../api/me';
import { useGetLookupsQuery } from '../../api/queue';
import { Banner } from '../../components/Banner';
import { Failed, Notice, Refused } from '../../components/Notice';
import { Content } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { describeError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { LeaveGuard } from './LeaveGuard';
import { ClientPart } from './ClientPart';
import { HandlingPart } from './HandlingPart';
import { RequestPart } from './RequestPart';
import { useNewTicket } from './use-new-ticket';

/** A call is written down, or a request that came by another way. */
export const NewTicketPage = () => {
  const { t } = useDesk();
  const { data: me } = useGetMeQuery();
  const { data: lookups, error, refetch } = useGetLookupsQuery();
  if (me && !me.permissions.create) {
    return (
      <Content>
        <Refused />
      </Content>
    );
  }
  if (!me || !lookups) {
    return (
      <Content>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Content>
    );
  }
  const sources = lookups.sources.filter(({ mayOpen }) => mayOpen);
  if (sources.length === 0) {
    return (
      <Content>
        <Notice
          icon={<Headphones aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('new.noSource.title')}
        >
          {t('new.noSource.text')}
        </Notice>
      </Content>
    );
  }
  return <Form sources={sources} />;
};

const Form = ({ sources }: { sources: Lookups['sources'] }) => {
  const { t, tMaybe } = useDesk();
  const navigate = useNavigate();
  const frame = useRef<HTMLFormElement>(null);
  const page = useNewTicket();
  const { draft, change, refusals, error, opened } = page;
  const isPlaced = Object.keys(refusals).length > 0;
  const isWaiting = page.uploads.isBusy;

  // The form must not come back by the browser's way back.
  useEffect(() => {
    if (opened !== null) navigate(`/plugins/helpdesk/tickets/${opened}`, { replace: true });
  }, [opened, navigate]);

  const send = async () => {
    const [first] = await page.send();
    if (first) requestAnimationFrame(() => focusOnRefused(frame.current));
  };
  return (
    <Content>
      <Main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
        <Page.Title>{t('new.title')}</Page.Title>
        <LeaveGuard isDirty={page.isDirty || page.uploads.isBusy} />
        <div>
          <Typography tag="h1" variant="beta" id="main-content-title">
            {t('new.title')}
          </Typography>
          <Intro>{t('new.intro')}</Intro>
        </div>
        {page.isRestored ? (
          <Banner
            tone="info"
            role="status"
            action={
              <Button type="button" variant="tertiary" onClick={page.startAnew}>
                {t('new.startAnew')}
              </Button>
            }
          >
            {t('new.restored')}
          </Banner>
        ) : null}
        <Columns
          ref={frame}
          noValidate
          aria-labelledby="main-content-title"
          onSubmit={(event) => {
            event.preventDefault();
            if (!page.isSending && !isWaiting) void send();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (!page.isSending && !isWaiting) void send();
          }}
        >
          <div>
            <ClientPart
              client={draft.client}
              refusals={refusals}
              onChange={(client) => change({ client })}
              onChosen={() =>
                frame.current?.querySelector<HTMLElement>('[name="subject"]')?.focus()
              }
            />
            <RequestPart page={page} />
          </div>
          <div>
            <HandlingPart draft={draft} sources={sources} refusals={refusals} onChange={change} />
            {error ? (
              <Banner tone="danger" role="alert">
                {describeError(error, tMaybe)} {isPlaced ? '' : t('new.kept')}
              </Banner>
            ) : null}
            <Button type="submit" size="L" fullWidth loading={page.isSending} disabled={isWaiting}>
              {isWaiting ? t('new.waitsForFiles') : t('new.open')}
            </Button>
          </div>
        </Columns>
      </Main>
    </Content>
  );
};

/** The first of what was refused, as the page stands. */
const focusOnRefused = (form: HTMLElement | null) => {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const inside = wrong?.querySelector<HTMLElement>('[contenteditable="true"], textarea');
  (inside ?? wrong)?.focus();
};

const Main = styled.main`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  max-width: 128rem;

  &:focus {
    outline: none;
  }
`;

const Intro = styled.p`
  max-width: 72ch;
  margin-block-start: 0.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;

const Columns = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 36rem;
  align-items: start;
  gap: 1.6rem;

  > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
  }

  @media (max-width: 1079px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
