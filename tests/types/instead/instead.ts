// Generated from src/classic; run UPDATE=1 cargo test --test generated
// What the rows say to write instead compiles with the types of messaging.
import type {} from '../../../www/types/globals.js';

declare const jwt: string;
declare const value: string;
declare const text: string;
declare const conversationId: string;
declare function listener(): void;
declare function start(): void;

zE('messenger', 'close');
zE('messenger', 'close'); zE('messenger', 'logoutUser'); zE('messenger', 'resetWidget');
zE('messenger', 'hide');
zE('messenger', 'loginUser', (deliver) => deliver(jwt));
zE('messenger', 'logoutUser');
zE('messenger', 'resetWidget');
zE('messenger', 'sendMessage', { content: { type: 'text', text } }, conversationId);
zE('messenger', 'show');
zE('messenger', 'show'); zE('messenger', 'close');
zE('messenger', 'show'); zE('messenger', 'open');
zE('messenger:on', 'close', () => zE('messenger', 'hide'));
zE('messenger:on', 'close', listener);
zE('messenger:on', 'conversationAgentAssigned', listener);
zE('messenger:on', 'conversationStarted', listener);
zE('messenger:on', 'open', listener);
zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); });
zE('messenger:set', 'conversationFields', [{ id: '123456', value }]);
zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two']);
zE('messenger:set', 'cookies', 'all');
zE('messenger:set', 'cookies', 'functional');
zE('messenger:set', 'cookies', 'none');
zE('messenger:set', 'customization', { common: { position: { side: 'left' } } });
zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { mobile: { horizontal: 20, vertical: 20 } } } } });
zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } });
zE('messenger:set', 'customization', { theme: { action: '#17494d' } });
zE('messenger:set', 'customization', { theme: { onPrimary: '#ffffff' } });
zE('messenger:set', 'customization', { theme: { primary: '#17494d' } });
zE('messenger:set', 'locale', 'de');
zE('messenger:set', 'zIndex', 999999);
zE(() => start());
