import { Code, Discuss, Headphones, Layout, Mail, Phone } from '@strapi/icons';
import type { Channel } from '../../../contracts/tickets';
import { useDesk } from '../i18n/desk-context';

const ICONS = {
  form: Layout,
  chat: Discuss,
  mail: Mail,
  api: Code,
  agent: Headphones,
  telephone: Phone,
};

/** Through which door the request came in; the name is its text. */
export const ChannelIcon = ({ channel }: { channel: Channel }) => {
  const { t } = useDesk();
  const Icon = ICONS[channel];
  const label = t(`channel.${channel}`);
  return (
    <span role="img" aria-label={label} title={label}>
      <Icon aria-hidden width="1.4rem" height="1.4rem" />
    </span>
  );
};
