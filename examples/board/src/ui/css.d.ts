import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The hue of an avatar or a column. */
    '--hue'?: number;
    '--part'?: string;
  }
}
