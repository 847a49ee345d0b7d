import { Bell, Check, Clock, Cross, Heart, List, Mail, Star, User } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { QueueList } from '../../../../../contracts/tickets';
import type { ViewIcon as IconName } from '../../../../../contracts/views';

/** Always beside a word, so it is silent for screen readers. */
export const ViewIcon = ({ name }: { name: IconName }) => ICONS[name] ?? ICONS.list;

/** Of the lists that everybody has. */
export const ListIcon = ({ name }: { name: QueueList | 'all' | 'closed' }) => LIST_ICONS[name];

const SIZE = { width: '1.6rem', height: '1.6rem', 'aria-hidden': true, focusable: false } as const;

/** Strapi has no icon for these. */
const shape = (path: string): ReactNode => (
  <svg viewBox="0 0 24 24" {...SIZE}>
    <path d={path} fillRule="evenodd" />
  </svg>
);

const TEAM = shape(
  'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-4 0-7 2-7 5v2h14v-2c0-3-3-5-7-5zm7-2a3.500 3.500 0 1 0-1.200-6.800 6 6 0 0 1 0 6.600c.4.100.800.200 1.200.200zm1.600 2.300A6.500 6.500 0 0 1 18 18v2h4v-2c0-2.400-1.800-4.100-4.400-4.700z'
);

const ICONS: Record<IconName, ReactNode> = {
  list: <List {...SIZE} />,
  star: <Star {...SIZE} />,
  bell: <Bell {...SIZE} />,
  clock: <Clock {...SIZE} />,
  person: <User {...SIZE} />,
  heart: <Heart {...SIZE} />,
  team: TEAM,
  flag: shape('M5 2h2v1.500h12l-2.500 4.500 2.500 4.500H7V22H5z'),
  fire: shape(
    'M12.500 2c.6 3.200-1 5-2.700 7C8.200 10.800 6 12.600 6 15.700A6.200 6.200 0 0 0 12 22a6.200 6.200 0 0 0 6-6.300c0-2.800-1.400-4.800-2.600-6.500-.2 1.500-.7 2.500-1.700 3.300.6-3.700.400-7.700-1.200-10.500z'
  ),
  bug: shape(
    'M8.500 5.500a3.500 3.500 0 0 1 7 0V6h-7zM7 7.500h10l.6 2.300 2.700-1.500 1 1.700-3.300 1.900V13H22v2h-4v1l3.300 1.900-1 1.700-2.900-1.600A6 6 0 0 1 12 22a6 6 0 0 1-5.400-4l-2.900 1.600-1-1.700L6 16v-1H2v-2h4v-1.100L2.700 10l1-1.700 2.700 1.500z'
  ),
  wallet: shape(
    'M3 6.500A2.500 2.500 0 0 1 5.500 4H18v2.500H5.500V8H19a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM17 12.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z'
  ),
  truck: shape(
    'M1.500 5h12v10H9.700a3 3 0 0 0-5.400 0H1.500zM15 8.500h4l3.500 4V15h-1.800a3 3 0 0 0-5.400 0H15zM7 14.800a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600zm11 0a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z'
  ),
};

const LIST_ICONS: Record<QueueList | 'all' | 'closed', ReactNode> = {
  all: <List {...SIZE} />,
  mine: <User {...SIZE} />,
  'my-teams': TEAM,
  nobody: <Cross {...SIZE} />,
  waiting: <Clock {...SIZE} />,
  unread: <Mail {...SIZE} />,
  followed: <Bell {...SIZE} />,
  closed: <Check {...SIZE} />,
};
