import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { styled } from 'styled-components';
import { Refused } from '../../components/Notice';
import { Content } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { usePermissions } from '../../use-permissions';
import { SETTINGS_GROUPS, type SettingsNeed } from './settings-sections';
import { SettingsNav } from './SettingsNav';

/** All that the owner sets, part by part; who may not see a part is not offered it. */
export const SettingsPage = () => {
  const { canReadSettings, canBlock } = usePermissions();
  const may: Record<SettingsNeed, boolean> = { settings: canReadSettings, block: canBlock };
  const groups = SETTINGS_GROUPS.map(({ label, parts }) => ({
    label,
    parts: parts.filter(({ need }) => may[need]),
  })).filter(({ parts }) => parts.length > 0);
  const parts = groups.flatMap((group) => group.parts);
  const first = parts[0];
  return (
    <Columns>
      <SettingsNav groups={groups} />
      <Content>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Routes>
            {first ? <Route index element={<Navigate to={first.path} replace />} /> : null}
            {parts.map(({ path, Page }) => (
              <Route key={path} path={`${path}/*`} element={<Page />} />
            ))}
            <Route path="*" element={<Refused />} />
          </Routes>
        </Suspense>
      </Content>
    </Columns>
  );
};

const Columns = styled.div`
  display: flex;
  flex: 1;
  align-items: stretch;
  min-width: 0;

  @media (max-width: 1023px) {
    flex-direction: column;
  }
`;
