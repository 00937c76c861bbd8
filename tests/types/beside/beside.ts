// Both typings in one project: each call of either is known.
/// <reference path="./other.d.ts" />
import type { ZE } from '../../../www/types/globals.js';

zE('messenger', 'open');
zE('messenger', 'loginUser', (give) => give('token'), (error) => error?.reason.trim());
zE('messenger:set', 'customization', { theme: { primary: '#17494d' } });
zE('webWidget', 'hide');
zE('webWidget:on', 'chat:status', (status) => status === 'online');
zE.hide();
$zopim.livechat.window.show();
const field: zE.ConversationField = { id: '1', value: true };
const entry: ZE = zE;

// @ts-expect-error neither knows it
zE('messenger', 'toggle');

export { entry, field };
