// Code that knows the names as parts of `window` that may be missing, as saboya/zendesk-widget-typings has them.
import type { ZESettings } from '../../../www/types/window.js';
import { exactly } from '../exactly.js';

window.zESettings = { webWidget: { color: { theme: '#990000' } } };
window.zE?.('webWidget', 'hide');
window.zE!('webWidget', 'updateSettings', { webWidget: { zIndex: 5 } });
window.zE?.setLocale('de');
window.$zopim?.(() => window.$zopim?.livechat.concierge.setName('Sam'));
const here: boolean = Boolean(window.zE);
if (window.zE) resolve();
if (!window.$zopim) throw new Error('not there');
exactly<string>()(window.$zopim.livechat.getName());
delete window.zE;
delete window.zESettings;
const settings: ZESettings | undefined = window.zESettings;

declare function resolve(): void;

// @ts-expect-error it may be missing
window.zE('webWidget', 'hide');
// @ts-expect-error only `window` has it
zE('webWidget', 'hide');

export { here, settings };
