// Both classic APIs, with and without `window.`, and what must not compile.
import type { Department, Display, LivechatOptions, Status, UserEventAction, ZE, ZESettings, Zopim } from '../../../www/types/globals.js';
import { exactly } from '../exactly.js';

// $zopim
$zopim(function () {
  $zopim.livechat.window.setSize('compact');
  $zopim.livechat.window.show();
  $zopim.livechat.setName('Ann Example');
  $zopim.livechat.addTags('vip', ['trial', 'beta']);
  $zopim.livechat.removeTags(['vip'] as readonly string[]);
  exactly<void>()($zopim.livechat.setLanguage('pt_BR'));
  exactly<boolean>()($zopim.livechat.isChatting());
  exactly<boolean>()($zopim.livechat.window.getDisplay());
  exactly<string>()($zopim.livechat.getEmail().trim());
  exactly<Department[]>()($zopim.livechat.departments.getAllDepartments());
  exactly<Status | undefined>()($zopim.livechat.departments.getDepartment('Sales')?.status);
  $zopim.livechat.departments.filter('');
  $zopim.livechat.departments.setVisitorDepartment(7);
});
window.$zopim.livechat.setOnUnreadMsgs((count) => exactly<number>()(count));
$zopim.livechat.setOnStatus((status) => exactly<Status>()(status));
$zopim.livechat.setGreetings({ online: 'Chat with us', offline: ['Leave a message', 'We are away'] });
$zopim.livechat.set({ name: 'Ann Example', language: 'de', onConnected: () => {} });
$zopim.livechat.theme.setColors({ primary: '#990000', badge: '#990000' });
$zopim.livechat.theme.setFontConfig({ google: { families: ['Lato'] } }, 'Lato');
$zopim.livechat.authenticate({ jwtFn: (deliver) => deliver('token') });
$zopim.livechat.sendVisitorPath({ url: location.href, title: document.title });
$zopim.livechat.sendVisitorPath({ url: window.location });
$zopim.livechat.button.setPosition('br');
$zopim.livechat.button.setHideWhenOffline(1);
$zopim.livechat.unreadflag = 'disable';
const { livechat }: Zopim = $zopim;
livechat.hideAll();
const options: LivechatOptions = { email: 'ann@shop.example' };
$zopim.set(options);
$zopim._.push(() => livechat.window.show());

// zE('webWidget', …)
zE('webWidget', 'hide');
window.zE('webWidget', 'prefill', { name: { value: 'Ann Example', readOnly: true }, email: { value: 'ann@shop.example' } });
zE('webWidget', 'identify', { name: 'Ann Example', email: 'ann@shop.example', memberId: 7 });
zE('webWidget', 'updatePath');
zE('webWidget', 'updatePath', { title: 'Cart', url: 'https://shop.example/cart' });
zE('webWidget', 'chat:addTags', ['vip']);
zE('webWidget', 'helpCenter:setSuggestions', { search: 'refund', labels: ['billing'] });
zE('webWidget', 'updateSettings', { webWidget: { chat: { suppress: true, tags: 'vip' }, color: { theme: '#990000' }, zIndex: 5 } });
exactly<boolean>()(zE('webWidget:get', 'chat:isChatting'));
exactly<Display>()(zE('webWidget:get', 'display'));
exactly<Department[]>()(zE('webWidget:get', 'chat:departments'));
exactly<string | undefined>()(zE('webWidget:get', 'chat:department', 'Sales')?.name);
zE('webWidget:on', 'chat:departmentStatus', ({ id, status }) => exactly<number>()(id) && exactly<Status>()(status));
zE('webWidget:on', 'chat:unreadMessages', (count) => exactly<number>()(count));
zE('webWidget:on', 'userEvent', ({ category, action, properties }) => {
  exactly<'Zendesk Web Widget'>()(category);
  exactly<UserEventAction>()(action);
  if (action === 'Chat Served by Operator') exactly<unknown>()(properties?.['agent']);
});

// The methods of zE
zE.hide();
zE.activate({ hideOnClose: true });
window.zE.identify({ name: 'Ann Example' });
zE.setLocale('fr');
zE.setHelpCenterSuggestions({ url: true });
zE.activateIpm();
zE(function () {
  zE.show();
});

// zESettings, before the tag and in parts
window.zESettings = {
  cookies: false,
  webWidget: {
    authenticate: { chat: { jwtFn: (deliver) => deliver('token') } },
    contactForm: { ticketForms: [{ id: 360001, fields: [{ id: 'description', prefill: { '*': 'Hello' } }] }] },
    launcher: { label: { 'en-US': 'Chat', '*': 'Chat' }, mobile: { labelVisible: false } },
    offset: { horizontal: '20px', mobile: { vertical: 10 } },
    position: { horizontal: 'left', vertical: 'top' },
  },
};
window.zESettings.errorReporting = false;
const settings: ZESettings = { webWidget: { chat: { departments: { enabled: ['Sales', 8], select: 'Sales' } } } };
zE('webWidget', 'updateSettings', settings);

// The entry is the interface, and the other name of it too
const entry: ZE = zE;
entry('webWidget', 'show');
zEmbed('webWidget', 'show');

// Changeover itself
exactly<'exact' | 'adapted' | 'emulated' | 'no-effect' | 'unknown' | undefined>()(changeover.report().calls[0]?.fidelity);
changeover.on('call', ({ member, count }) => exactly<string>()(member) && exactly<number>()(count))();
window.changeoverConfig = { messagingKey: 'key', profile: 'standalone', fields: { department: 'tag:dept_' } };

// @ts-expect-error a member that never was
$zopim.livechat.getStatus();
// @ts-expect-error a number is no name
$zopim.livechat.setName(7);
// @ts-expect-error commands answer nothing, so they cannot be chained
$zopim.livechat.setName('Ann Example').setEmail('ann@shop.example');
// @ts-expect-error away was not taken
$zopim.livechat.setStatus('away');
// @ts-expect-error no such corner
$zopim.livechat.window.setPosition('bottom');
// @ts-expect-error the function is missing
$zopim.livechat.authenticate({});
// @ts-expect-error not a function
$zopim('setName');
// @ts-expect-error a listener of the status takes a status
$zopim.livechat.setOnStatus((status: number) => status);
// @ts-expect-error the department may be missing
$zopim.livechat.departments.getDepartment('Sales').status;
// @ts-expect-error no such command
zE('webWidget', 'nope');
// @ts-expect-error the prefix is missing
zE('setLocale', 'de');
// @ts-expect-error an event, not a getter
zE('webWidget:get', 'chat:status');
// @ts-expect-error names have a colon
zE('webWidget:on', 'chat.end', () => {});
// @ts-expect-error what to listen with is missing
zE('webWidget:on', 'open');
// @ts-expect-error prefill takes values, not texts
zE('webWidget', 'prefill', { name: 'Ann Example' });
// @ts-expect-error no such setting
zE('webWidget', 'updateSettings', { webWidget: { colour: { theme: '#990000' } } });
// @ts-expect-error no such method
zE.open();
// @ts-expect-error no such position
window.zESettings = { webWidget: { position: { horizontal: 'center' } } };
// @ts-expect-error no such profile
window.changeoverConfig = { profile: 'classic' };
// @ts-expect-error the report's calls are the only thing to listen to
changeover.on('nope', () => {});
