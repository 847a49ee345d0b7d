import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { AgentProfile } from '../../../../../contracts/people';
import { useRemovePhotoMutation, useUploadPhotoMutation } from '../../../api/agents';
import { Hidden } from '../../../components/Panel';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { Photo } from './Photo';

const TYPES = 'image/png,image/jpeg,image/webp';

/** The photo that clients see; chosen, it is shown and sent at once. */
export const AgentPhoto = ({ agent, disabled }: { agent: AgentProfile; disabled: boolean }) => {
  const { t, tMaybe, locale } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const [upload, uploaded] = useUploadPhotoMutation();
  const [remove, removed] = useRemovePhotoMutation();
  const [chosen, setChosen] = useState<File | null>(null);
  const preview = useObjectUrl(chosen);
  const error = uploaded.error ?? removed.error;
  const list = new Intl.ListFormat(locale, { type: 'unit' });

  const onChoose = async (file: File | undefined) => {
    if (!file) return;
    removed.reset();
    setChosen(file);
    await upload({ key: agent.key, file });
    setChosen(null);
  };
  return (
    <Card>
      <Line>
        <Photo name={agent.name} url={preview ?? agent.photoUrl} size={8} />
        <div>
          <strong dir="auto">{agent.name}</strong>
          <small dir="ltr">{agent.email}</small>
          {agent.roles.length > 0 ? <small>{list.format(agent.roles)}</small> : null}
          {disabled ? null : (
            <Buttons>
              <Hidden
                as="input"
                ref={input}
                type="file"
                accept={TYPES}
                tabIndex={-1}
                aria-label={t('agents.photo')}
                onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
                  void onChoose(target.files?.[0]);
                  target.value = ''; // so that the same file can be chosen again
                }}
              />
              <Button
                type="button"
                variant="tertiary"
                size="S"
                startIcon={<Upload />}
                loading={uploaded.isLoading}
                onClick={() => input.current?.click()}
              >
                {t(agent.photoUrl ? 'agents.photo.change' : 'agents.photo.add')}
              </Button>
              {agent.photoUrl ? (
                <Button
                  type="button"
                  variant="ghost"
                  size="S"
                  loading={removed.isLoading}
                  onClick={() => {
                    uploaded.reset();
                    void remove({ key: agent.key });
                  }}
                >
                  {t('agents.photo.remove')}
                </Button>
              ) : null}
            </Buttons>
          )}
          {error ? (
            <Refusal role="alert">{describeError(readError(error), tMaybe)}</Refusal>
          ) : (
            <small>{t('agents.photo.hint')}</small>
          )}
        </div>
      </Line>
    </Card>
  );
};

/** An address of a file of this machine, as long as it is shown. */
const useObjectUrl = (file: File | null): string | null => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [file]);
  return url;
};

const Line = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 2rem;

  > div {
    display: grid;
    justify-items: start;
    gap: 0.4rem;
    min-width: 0;
  }

  strong {
    font-size: 1.6rem;
    font-weight: 600;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
    overflow-wrap: anywhere;
  }
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  margin-block-start: 0.8rem;
`;

const Refusal = styled.span`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
