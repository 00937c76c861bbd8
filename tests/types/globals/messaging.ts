// The names of messaging, as its documentation and @types/zendesk-web-widget have them.
import type {} from '../../../www/types/globals.js';
import { exactly } from '../exactly.js';

zE(() => {});
zE('messenger', 'open');
zE('messenger', 'hide');
zE('messenger', 'logoutUser');
zE('messenger', 'resetWidget', () => {});
zE('messenger', 'loginUser', function (deliver) {
  deliver('token');
}, function (error) {
  if (!error) return;
  const { type, reason, message } = error;
  exactly<string>()([type, reason, message].join());
});

zE('messenger:on', 'close', () => {});
zE('messenger:on', 'unreadMessages', (count) => exactly<number>()(count));
const stop = zE('messenger:on', 'conversationStarted', ({ type, payload }) => exactly<string>()(type) && payload);
stop?.();

zE('messenger:set', 'locale', 'es');
zE('messenger:set', 'zIndex', 123);
zE('messenger:set', 'cookies', 'functional');
zE('messenger:set', 'cookies', false);
const field: zE.ConversationField = { id: '123456789', value: 100.5 };
zE('messenger:set', 'conversationFields', [field], () => {});
zE('messenger:set', 'conversationTags', ['sales', 'computer_accessories'] as const);
zE('messenger:set', 'customization', { theme: { primary: '#17494d' }, common: { position: { side: 'left' } } });
zE('messenger:set', { locale: 'de', zIndex: 5 });

const failure: zE.LoginFailedError = { type: 'LoginFailedError', reason: 'expired', message: 'The token has expired' };
exactly<string>()(failure.reason);
if (zE.widget === 'messenger') exactly<string | undefined>()(zE.version);

// @ts-expect-error there is no such command
zE('messenger', 'toggle');
// @ts-expect-error the number of a field is written as a text
zE('messenger:set', 'conversationFields', [{ id: 123456789, value: 1 }]);
// @ts-expect-error not a list
zE('messenger:set', 'conversationTags', 'sales');
// @ts-expect-error one key that the widget does not know makes it refuse the whole setting
zE('messenger:set', 'customization', { theme: { header: '#17494d' } });
// @ts-expect-error cookies take a range
zE('messenger:set', 'cookies', 'some');
// @ts-expect-error a side is left or right
zE('messenger:set', 'customization', { common: { position: { side: 'top' } } });
