/// <reference types="vite/client" />

declare module 'virtual:words/*' {
  import type { Words } from './lib/locale.ts';
  export const words: Words;
}

declare module 'virtual:consent-words/*' {
  import type { Words } from './lib/locale.ts';
  export const words: Words;
}
