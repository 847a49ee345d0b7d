import type { CannedPlaceholder } from '../../../../contracts/faq';

/** A placeholder as it stands in the text of a reply. */
export const placeholderText = (name: CannedPlaceholder): string => `{{ ${name} }}`;
