import { Failed } from '../../components/Notice';
import { readError } from '../../format/error';
import { AddressRefused } from './filters/AddressRefused';
import type { QueueAddress } from './queue-address';
import type { GoTo } from './use-queue';

interface QueueFailedProps {
  error: unknown;
  address: QueueAddress;
  onChange: GoTo;
  onRetry: () => void;
}

/** No list: by trouble that may pass, or because the address asks for what the server does not take. */
export const QueueFailed = ({ error, address, onChange, onRetry }: QueueFailedProps) =>
  readError(error).code === 'INPUT_INVALID' ? (
    <AddressRefused address={address} error={error} onChange={onChange} />
  ) : (
    <Failed error={error} onRetry={onRetry} />
  );
