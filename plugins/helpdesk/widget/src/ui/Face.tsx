import { useState } from 'preact/hooks';

/** A photo or a logo; where there is none, or it may not be shown on this page, the first letter of the name. */
export function Face({
  name,
  url,
  isLogo = false,
}: {
  name: string;
  url: string | null;
  isLogo?: boolean;
}) {
  const [failed, setFailed] = useState<string | null>(null);
  const [letter = ''] = name.trim();
  return url !== null && url !== failed ? (
    <img
      class={isLogo ? 'face logo' : 'face'}
      src={url}
      alt=""
      width="40"
      height="40"
      referrerpolicy="no-referrer"
      onError={() => setFailed(url)}
    />
  ) : (
    <span class="face letter" aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  );
}
