import type { Schema } from '@strapi/strapi';

/** Permission to read a type in the Content Manager. */
export const READ_ACTION = 'plugin::content-manager.explorer.read';

/** Does the Content Manager show this type? */
export function isManaged({ uid, pluginOptions }: Schema.ContentType): boolean {
  if (uid.startsWith('admin::') || uid.startsWith('strapi::')) return false;
  const option: unknown = pluginOptions?.['content-manager'];
  const isHidden =
    typeof option === 'object' && option !== null && 'visible' in option && !option.visible;
  return !isHidden;
}

export function isLocalized({ pluginOptions }: Schema.ContentType): boolean {
  const option: unknown = pluginOptions?.['i18n'];
  return (
    typeof option === 'object' &&
    option !== null &&
    'localized' in option &&
    Boolean(option.localized)
  );
}
