import { Card } from '../frame/Card';
import { refusalsBelow } from '../frame/section-draft';
import { OriginList } from '../site/OriginList';

interface OriginsCardProps {
  title: string;
  hint: string;
  value: string[];
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (origins: string[]) => void;
}

/** Which other sites may show it. */
export const OriginsCard = ({
  title,
  hint,
  value,
  isReadOnly,
  refusals,
  onChange,
}: OriginsCardProps) => (
  <Card title={title} hint={hint}>
    <OriginList
      value={value}
      disabled={isReadOnly}
      refusals={refusalsBelow(refusals, 'settings.allowedOrigins')}
      onChange={onChange}
    />
  </Card>
);
