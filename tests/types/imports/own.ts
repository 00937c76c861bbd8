// A project with declarations of its own takes the types alone: no name of the widgets is declared by them.
import type { Livechat, ZE, ZESettings } from '../../../www/types/changeover.js';

declare global {
  interface Window {
    zE: ZE | undefined;
    $zopim: any;
  }
  var zESettings: { webWidget: ZESettings['webWidget'] };
}

declare const zE: any;
zE('anything');
window.zE?.('webWidget', 'open');
const livechat: Livechat = window.$zopim.livechat;
livechat.window.show();
changeover.report();

// @ts-expect-error not declared by the types alone
zEmbed('webWidget', 'open');
