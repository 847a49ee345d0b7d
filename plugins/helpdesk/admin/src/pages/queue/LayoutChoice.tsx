import { GridFour, Layout, List } from '@strapi/icons';
import { useIsDesktop } from '@strapi/strapi/admin';
import { QUEUE_LAYOUTS } from '../../../../contracts/views';
import { Segments } from '../../components/Segments';
import { useDesk } from '../../i18n/desk-context';
import { useLayout } from './use-layout';

const ICONS = { table: List, split: Layout, board: GridFour };

/** Table, list beside the ticket, or board. Where there is no room beside a list, that one is not offered. */
export const LayoutChoice = () => {
  const { t } = useDesk();
  const { layout, choose } = useLayout();
  const isWide = useIsDesktop();
  return (
    <Segments
      label={t('layout.label')}
      value={layout}
      options={QUEUE_LAYOUTS.filter((one) => isWide || one !== 'split').map((one) => {
        const Icon = ICONS[one];
        return {
          value: one,
          label: t(`layout.${one}`),
          icon: <Icon aria-hidden width="1.6rem" height="1.6rem" />,
        };
      })}
      onChange={choose}
    />
  );
};
