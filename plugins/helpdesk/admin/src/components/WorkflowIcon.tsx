import {
  ArrowRight,
  ArrowsCounterClockwise,
  Check,
  Clock,
  Cross,
  Discuss,
  Lock,
  Message,
  PaperPlane,
  Pencil,
  Pin,
  PriceTag,
  ShoppingCart,
  Trash,
  User,
  Cog,
  Mail,
} from '@strapi/icons';
import type { ComponentType, SVGProps } from 'react';
import type { WorkflowIcon as IconName } from '../../../contracts/workflow';

type Icon = ComponentType<SVGProps<SVGSVGElement>>;

const ICONS: Record<IconName, Icon> = {
  inbox: Mail,
  message: Message,
  reply: PaperPlane,
  note: Pencil,
  clock: Clock,
  check: Check,
  cross: Cross,
  trash: Trash,
  arrow: ArrowRight,
  wallet: ShoppingCart,
  tool: Cog,
  person: User,
  team: Discuss,
  lock: Lock,
  flag: Pin,
  refresh: ArrowsCounterClockwise,
};

/** Always beside a word, so it is silent for screen readers. */
export const WorkflowIcon = ({ name }: { name: IconName }) => {
  const Icon = ICONS[name] ?? PriceTag;
  return <Icon width="1.4rem" height="1.4rem" aria-hidden focusable={false} />;
};
