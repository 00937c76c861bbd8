// Code as it is written against typings that others have published, in the ways in which those differ from each other.
import type {} from '../../../www/types/globals.js';
import type { ZE, ZESettings } from '../../../www/types/changeover.js';

// zendesk-widget-vue: listeners that may be missing, a department of unknown status, and two calls that never worked
declare const props: { onOpen?: () => void; onUserEvent?: (event: { action: string; properties: unknown; category: string }) => void };
zE('webWidget:on', 'open', props.onOpen);
zE('webWidget:on', 'userEvent', props.onUserEvent);
zE('webWidget:on', 'chat:departmentStatus', (department: { id: number; name: string; status: unknown }) => department.name);
const display: unknown = zE('webWidget:get', 'display');
const department: { id: number; name: string; status: unknown } | undefined = zE('webWidget:get', 'chat:department', 7);
zE('webWidget', 'identify', { name: 'Ann Example', email: 'ann@shop.example', organization: 'Shop' });
zE('webWidget', 'logOut');
zE('webWidget:get', 'chat:end');
const removed: string[] = ['vip'];
zE('webWidget', 'chat:removeTags', removed);

// Typings with settings of their own: theirs can be given to ours
interface UIString { [locale: string]: string }
interface OtherSettings {
  analytics?: boolean;
  webWidget?: {
    answerBot?: { avatar?: { url: string; name: UIString }; search?: { labels: string[] } };
    authenticate?: { jwtFn?: (callback: (token: string) => void) => void };
    chat?: { concierge?: { avatarPath: string; name: string; title: UIString }; departments?: { enabled: string[]; select?: string }; tags?: string };
    contactForm?: { fields?: { id: string | number; prefill: UIString }[]; ticketForms?: { id: number }[] };
    launcher?: { chatLabel?: UIString; badge?: { layout?: 'image_right' | 'text_only' } };
    offset?: { horizontal?: string; mobile?: { vertical?: string } };
    position?: { horizontal: 'left' | 'right'; vertical: 'top' | 'bottom' };
    zIndex?: number;
  };
}
declare const other: OtherSettings;
const ours: ZESettings = other;
zE('webWidget', 'updateSettings', other);

// Wrappers that pass everything on, or hand the entry to a callback (ngx-zendesk-webwidget, @halloverden/ngx-zendesk-web-widget)
function commander(name: 'show' | 'hide') {
  if (name === 'show') window.zE('webWidget', 'show');
  else zE.hide();
}
const initialize = (callback: (entry: ZE) => void) => zE(() => callback(zE));
initialize((entry) => {
  entry.setLocale('it');
  entry.identify({ name: 'Ann Example', email: 'ann@shop.example' });
  entry('webWidget:on', 'close', () => entry.hide());
  entry.configureIPMWidget({});
  entry.showIPMArticle(115001);
  const which: string | undefined = entry.widget;
  const build: string | undefined = entry.version;
  return [which, build];
});
(zE as (...args: unknown[]) => unknown)('webWidget', 'show');
(window as { zE?: unknown }).zE = undefined;

// One of several names, and names that are known at run time only (saboya/zendesk-widget-typings takes any text)
declare const isOpen: boolean;
zE('webWidget', isOpen ? 'close' : 'open');
for (const event of ['open', 'close'] as const) zE('webWidget:on', event, () => {});
zE('webWidget', isOpen ? 'chat:addTags' : 'chat:removeTags', ['open']);
const command = (name: string, payload?: any) => window.zE('webWidget', name, payload);
const pass = (...args: [string, ...unknown[]]) => zE(...args);
command('show');
pass('webWidget:on', 'close', () => {});
// @ts-expect-error one of them is no name
zE('webWidget', isOpen ? 'close' : 'opened');

// Guards of all kinds
if (typeof zE !== 'undefined') zE('webWidget', 'open');
if (window.zE) window.zE('webWidget', 'open');
window.zE && window.zE('webWidget', 'open');
window.zE?.('webWidget', 'open');
if (window.$zopim && window.$zopim.livechat) window.$zopim.livechat.window.show();
if (typeof window.$zopim === 'function' && $zopim.livechat) $zopim.livechat.hideAll();

export { commander, department, display, ours };
