import { useNotification } from '@strapi/strapi/admin';
import { Earth } from '@strapi/icons';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { UpdateMeBody } from '../../../contracts/people';
import { useGetMeQuery, useUpdateMeMutation } from '../api/me';
import { describeError, readError } from '../format/error';
import { useDesk } from '../i18n/desk-context';
import { DESK_LANGUAGES } from '../i18n/languages';
import { MenuFrame, MenuSheet, MenuToggle } from './HeaderMenu';
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

  const language = DESK_LANGUAGES.find(({ code }) => code === locale)?.name;
  return (
    <MenuFrame ref={frame}>
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${t('settings.toggle')}: ${language}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Earth aria-hidden width="1.6rem" height="1.6rem" />
        <bdi>{language}</bdi>
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
          <Link to="/plugins/helpdesk/profile" onClick={() => setIsOpen(false)}>
            {t('profile.title')}
          </Link>
        </Sheet>
      ) : null}
    </MenuFrame>
  );
};

const Toggle = styled(MenuToggle)`
  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  /* A small screen has room for the desk's parts or for this word. */
  @media (max-width: 767px) {
    padding-inline: 0.8rem;

    bdi {
      display: none;
    }
  }
`;

const Sheet = styled(MenuSheet)`
  width: min(28rem, calc(100vw - 3.2rem));

  label {
    display: grid;
    gap: 0.6rem;
    font-size: 1.3rem;
    font-weight: 500;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    font-size: 1.3rem;
  }
`;
