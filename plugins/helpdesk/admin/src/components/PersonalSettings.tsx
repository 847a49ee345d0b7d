import { useNotification } from '@strapi/strapi/admin';
import { Earth } from '@strapi/icons';
import { useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { UpdateMeBody } from '../../../contracts/people';
import { useGetMeQuery, useUpdateMeMutation } from '../api/me';
import { describeError, readError } from '../format/error';
import { useDesk } from '../i18n/desk-context';
import { DESK_LANGUAGES } from '../i18n/languages';
import { Select } from './Select';
import { useDismiss } from './use-dismiss';

/** The agent's own language and time zone on the desk's pages; the first choice follows Strapi and the browser. */
export const PersonalSettings = () => {
  const { t, tMaybe, locale } = useDesk();
  const { data: me } = useGetMeQuery();
  const [updateMe] = useUpdateMeMutation();
  const { toggleNotification } = useNotification();
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  useDismiss(frame, { isOpen, onDismiss: () => setIsOpen(false) });

  const save = async (change: UpdateMeBody) => {
    const answer = await updateMe(change);
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        message: describeError(readError(answer.error), tMaybe),
      });
    }
  };

  return (
    <Frame ref={frame}>
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('settings.toggle')}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Earth aria-hidden width="1.6rem" height="1.6rem" />
        <bdi>{DESK_LANGUAGES.find(({ code }) => code === locale)?.name}</bdi>
      </Toggle>
      {isOpen ? (
        <Sheet id={id}>
          <label>
            {t('settings.language')}
            <Select
              value={me?.locale ?? ''}
              onChange={({ target }) => void save({ locale: target.value || null })}
            >
              <option value="">{t('settings.followStrapi')}</option>
              {DESK_LANGUAGES.map(({ code, name }) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {t('settings.timeZone')}
            <Select
              value={me?.timeZone ?? ''}
              onChange={({ target }) => void save({ timeZone: target.value || null })}
            >
              <option value="">{t('settings.followBrowser')}</option>
              {Intl.supportedValuesOf('timeZone').map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </Select>
          </label>
        </Sheet>
      ) : null}
    </Frame>
  );
};

const Frame = styled.div`
  position: relative;
  display: flex;
  align-items: center;
`;

const Toggle = styled.button`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 3.2rem;
  padding-inline: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  cursor: pointer;

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Sheet = styled.div`
  position: absolute;
  inset-block-start: calc(100% - 0.4rem);
  inset-inline-end: 0;
  z-index: ${({ theme }) => theme.zIndices.popover};
  display: grid;
  gap: 1.6rem;
  width: min(28rem, calc(100vw - 3.2rem));
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};

  label {
    display: grid;
    gap: 0.6rem;
    font-size: 1.3rem;
    font-weight: 500;
  }
`;
