// The file without the switch, for sites that have left the old widget.

import { dist } from '../harness/browser.mjs';
import { situations } from '../harness/situation.mjs';

const shim = dist('changeover.slim.js');

situations('the slim file', (it) => {
  it('serves old calls as the whole file does', {
    shim, next: `zE('webWidget', 'setLocale', 'pt_BR'); $zopim(function () { $zopim.livechat.addTags('VIP customer'); saw.push('ready'); }); zE('webWidget:on', 'open', function () { saw.push('open'); })`,
    later: `zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display'), changeover.session().state)`,
    calls: ['messenger:set locale "pt-BR"', 'messenger:set conversationTags ["vip_customer"]', 'messenger open'],
    saw: ['ready', 'open', 'chat', 'messaging'],
  });

  for (const [name, config] of Object.entries({
    classicKey: { classicKey: '00000000-0000-4000-8000-0000000000c1' },
    zendeskHost: { zendeskHost: 'shop.zendesk.com' },
    switch: { switch: { at: 'never' } },
    switchAt: { switchAt: 'never' },
    brands: { brands: [{ host: '*', messagingKey: '00000000-0000-4000-8000-0000000000b1' }] },
  })) {
    it(`says of ${name} that it is for the whole file, and goes on`, {
      shim, config, next: `zE('webWidget', 'open')`, calls: ['messenger open'],
      says: [new RegExp(`changeover: ${name} is .*; it must be left to changeover\\.js`)],
    });
  }
});
