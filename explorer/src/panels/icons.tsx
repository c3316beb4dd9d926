const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const ExamplesIcon = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" {...STROKE}>
    <path d="M4 4h12M4 8h7M4 12h12M4 16h7" />
  </svg>
);

export const PlayIcon = () => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="currentColor">
    <path d="M4 2.5v11l9-5.5z" />
  </svg>
);

export const CopyIcon = () => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" {...STROKE}>
    <rect x="5" y="5" width="8" height="9" rx="1.5" />
    <path d="M10.500 5V3.500A1.500 1.500 0 0 0 9 2H4.500A1.500 1.500 0 0 0 3 3.500V9.500A1.500 1.500 0 0 0 4.500 11H5" />
  </svg>
);

export const ShareIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" {...STROKE}>
    <path d="M6.500 9.500a3 3 0 0 0 4.300 0l2.300-2.300a3 3 0 0 0-4.300-4.300L8 3.700M9.500 6.500a3 3 0 0 0-4.300 0L2.900 8.800a3 3 0 0 0 4.300 4.300l.8-.8" />
  </svg>
);

export const KeyIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" {...STROKE}>
    <circle cx="5" cy="11" r="3" />
    <path d="m7.200 8.800 6.300-6.300M11 5l2 2M9 7l1.500 1.500" />
  </svg>
);
