import { isAddress } from '../../forms/rules/is-address';
import { isMailAddress } from '../../mail/rules/mail-address';

/*
 * An agent may send others a copy of what the client is told: to a few plain addresses, and only where the
 * client is told something at all. What stays with staff is copied to nobody.
 */

export type CopyCheck =
  | { addresses: string[]; problem?: undefined }
  | { problem: { hint: string; fields: Record<string, string> } };

export function checkCopies({
  copyTo,
  isClientTold,
}: {
  copyTo: readonly string[];
  /** The client reads the entry. */
  isClientTold: boolean;
}): CopyCheck {
  if (copyTo.length > 0 && !isClientTold) {
    return refuse('Copies are sent only of what the client is told.', { copyTo: 'Leave it empty' });
  }
  const given = copyTo.map((address) => address.trim());
  const wrong = given.flatMap((address, index) =>
    isAddress(address) && isMailAddress(address) ? [] : [[`copyTo.${index}`, 'No mail address']]
  );
  if (wrong.length > 0) return refuse('Give plain addresses: name@example.com.', wrong);
  return { addresses: given };
}

function refuse(hint: string, fields: Record<string, string> | string[][]): CopyCheck {
  return { problem: { hint, fields: Array.isArray(fields) ? Object.fromEntries(fields) : fields } };
}
