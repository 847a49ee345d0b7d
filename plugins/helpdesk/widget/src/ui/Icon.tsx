const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  more: 'M5 11.5h.01v1H5zM12 11.5h.01v1H12zM19 11.5h.01v1H19z',
  send: 'M4 12l16-8-6 16-3-7z',
  attach:
    'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14 7.6',
  quote: 'M9 14L4 9l5-5M4 9h9a7 7 0 0 1 7 7v4',
  down: 'M6 9l6 6 6-6',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 .01 0',
  stored: 'M5 13l4 4L19 7',
  read: 'M2 13l4 4L15 7M11 16l1 1L22 7',
  alert: 'M12 8v5M12 16.5h.01M12 3a9 9 0 1 0 .01 0',
  file: 'M14 3H6v18h12V7zM14 3v4h4',
  page: 'M7 3h10v18H7zM10 8h4M10 12h4',
  again: 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6',
  like: 'M7 11v9H4v-9zM7 11l4-8a2.5 2.5 0 0 1 2.5 2.5V9H19a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7',
  star: 'M12 3l2.7 5.9 6.3.7-4.7 4.3 1.3 6.3-5.6-3.2-5.6 3.2 1.3-6.3L3 9.6l6.3-.7z',
} as const;

/** A drawing that says nothing by itself. `flips`: it points the other way from right to left. */
export function Icon({ of, flips = false }: { of: keyof typeof PATHS; flips?: boolean }) {
  return (
    <svg class={flips ? 'icon flips' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[of]} />
    </svg>
  );
}
