// Written by hand: the names that pages call, as parts of `window` that may be missing, for code that asks for them
// before it uses them. A project takes this or globals.d.ts.
import type { ZE, ZESettings, Zopim } from './changeover.js';

export type * from './changeover.js';

declare global {
  interface Window {
    zE?: ZE;
    zEmbed?: ZE;
    $zopim?: Zopim;
    zESettings?: ZESettings;
  }
}
