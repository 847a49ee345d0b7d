import { NavLink, useLocation, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';
import type { SettingsGroup } from './settings-sections';

const ROOT = '/plugins/helpdesk/settings';

/** The parts of the settings: a list at the side, one field on a small screen. */
export const SettingsNav = ({ groups }: { groups: readonly SettingsGroup[] }) => {
  const { t } = useDesk();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const current = pathname.slice(pathname.indexOf(ROOT) + ROOT.length + 1).split('/')[0];
  return (
    <Nav aria-label={t('settings.nav.label')}>
      <Wide>
        {groups.map(({ label, parts }) => (
          <section key={label}>
            <h2>{t(label)}</h2>
            <ul>
              {parts.map(({ path, label: name }) => (
                <li key={path}>
                  <Part to={`${ROOT}/${path}`}>{t(name)}</Part>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Wide>
      <Narrow>
        <Select
          aria-label={t('settings.nav.label')}
          value={current}
          onChange={({ target }) => navigate(`${ROOT}/${target.value}`)}
        >
          {groups.map(({ label, parts }) => (
            <optgroup key={label} label={t(label)}>
              {parts.map(({ path, label: name }) => (
                <option key={path} value={path}>
                  {t(name)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Narrow>
    </Nav>
  );
};

const Nav = styled.nav`
  flex: none;
  width: 23rem;
  padding: 2rem 1.2rem;
  border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 1023px) {
    width: 100%;
    padding: 1.2rem 1.6rem;
    border-inline-end: 0;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Wide = styled.div`
  section + section {
    margin-block-start: 2rem;
  }

  h2 {
    padding: 0.4rem 1.2rem 0.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  ul {
    display: grid;
    gap: 0.2rem;
  }

  @media (max-width: 1023px) {
    display: none;
  }
`;

const Narrow = styled.div`
  display: none;

  > span {
    width: 100%;
  }

  @media (max-width: 1023px) {
    display: block;
  }
`;

const Part = styled(NavLink)`
  display: flex;
  align-items: center;
  min-height: 3.6rem;
  padding: 0.6rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
