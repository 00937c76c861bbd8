// Old embed code as it is found on real sites. `try` says what to do with it; `opens` says what brings the messenger's
// window up: 'run', the text of something to click, or 'agent' for a message of an agent. `settings` are its own.

/** The key of the stand-in messenger. */
export const DEMO_KEY = '00000000-0000-4000-8000-000000000000';

/** What the page of the playground tells Changeover; visitors of the playground may change it. */
export const DEMO_SETTINGS = {
  departments: [{ id: 1, name: 'Sales' }, { id: 2, name: 'Support', status: 'offline' }],
  fields: { name: '3601', email: '3602', notes: '3603', path: '3604', department: 'tag:dept_' },
};

export const EXAMPLES = [
  {
    id: 'welcome',
    title: 'Who is there, and open the chat',
    try: 'The messenger opens by itself.',
    opens: 'run',
    code: `<script>
  $zopim(function () {
    $zopim.livechat.setName('Ann Example');
    $zopim.livechat.addTags('VIP customer');
    $zopim.livechat.window.show();
  });
</script>
`,
  },
  {
    id: 'chat-link',
    title: 'A “Chat now” link',
    try: 'Click “Chat now” on the page.',
    opens: 'Chat now',
    code: `<p>
  Questions about your order?
  <a href="javascript:$zopim.livechat.window.show()">Chat now</a>
</p>
`,
  },
  {
    id: 'own-button',
    title: 'Hidden at first, with a button of its own',
    try: 'Click “Need help?”, then close the messenger: it hides again.',
    opens: 'Need help?',
    code: `<button id="help">Need help?</button>

<script>
  zE('webWidget', 'hide');

  document.getElementById('help').onclick = function () {
    zE('webWidget', 'show');
    zE('webWidget', 'open');
  };

  zE('webWidget:on', 'close', function () {
    zE('webWidget', 'hide');
  });
</script>
`,
  },
  {
    id: 'identify',
    title: 'Say who the visitor is',
    try: 'Name and address go to the ticket fields that the settings below name.',
    code: `<script>
  zE('webWidget', 'identify', {
    name: 'Ann Example',
    email: 'ann@example.com'
  });

  zE('webWidget', 'prefill', {
    name:  { value: 'Ann Example', readOnly: true },
    email: { value: 'ann@example.com', readOnly: true },
    phone: { value: '555-0100' }
  });
</script>
`,
  },
  {
    id: 'unread',
    title: 'Open when an agent writes',
    try: 'Press “writes” beside “Agent”, below the page.',
    opens: 'agent',
    code: `<script>
  $zopim(function () {
    $zopim.livechat.setOnUnreadMsgs(function (unread) {
      if (unread > 0 && !$zopim.livechat.window.getDisplay()) {
        $zopim.livechat.window.show();
      }
    });
  });
</script>
`,
  },
  {
    id: 'hide-all',
    title: 'No launcher, ever: hideAll and onHide',
    try: 'Click “Talk to us”, then close the messenger.',
    opens: 'Talk to us',
    code: `<a href="#" onclick="$zopim.livechat.window.show(); return false">Talk to us</a>

<script>
  $zopim(function () {
    $zopim.livechat.hideAll();
    $zopim.livechat.window.onHide(function () {
      $zopim.livechat.hideAll();
    });
  });
</script>
`,
  },
  {
    id: 'department',
    title: 'Tags, notes and a department',
    try: 'Departments come from the settings below: messaging publishes none.',
    code: `<script>
  $zopim(function () {
    $zopim.livechat.addTags(['spring sale', 'newsletter']);
    $zopim.livechat.appendNotes('Basket: 3 items, 42.00');

    $zopim.livechat.setOnConnected(function () {
      var sales = $zopim.livechat.departments.getDepartment('Sales');
      if (sales && sales.status == 'online') {
        $zopim.livechat.departments.setVisitorDepartment(sales.id);
      }
    });
  });
</script>
`,
  },
  {
    id: 'settings',
    title: 'zESettings: colour, place and texts',
    try: 'The launcher is purple and on the left. Its text now comes from Admin Center.',
    code: `<script>
  window.zESettings = {
    webWidget: {
      color: { theme: '#7a3e9d' },
      position: { horizontal: 'left', vertical: 'bottom' },
      offset: { horizontal: '24px', vertical: '32px' },
      launcher: { label: { '*': 'Ask us' } },
      zIndex: 1000
    }
  };
</script>
<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=OLD-KEY"></script>
`,
  },
  {
    id: 'hide-on-close',
    title: 'zE.activate({ hideOnClose: true })',
    try: 'Click “Contact us”, then close the messenger: the launcher goes with it.',
    opens: 'Contact us',
    code: `<a href="#" onclick="zE.activate({ hideOnClose: true }); return false">Contact us</a>

<script>
  zE(function () {
    zE.hide();
    zE.identify({ name: 'Ann Example', email: 'ann@example.com' });
  });
</script>
`,
  },
  {
    id: 'polling',
    title: 'A loop that waits for the chat to be open',
    try: 'Without an answer to “display”, this loop would open the widget ten times a second for ever.',
    opens: 'run',
    code: `<script>
  var waiting = setInterval(function () {
    zE('webWidget', 'open');
    if (zE('webWidget:get', 'display') === 'chat') {
      clearInterval(waiting);
    }
  }, 100);
</script>
`,
  },
  {
    id: 'sign-out',
    title: 'Signing out on a shared computer',
    try: 'Click “Sign out”: the visitor and the conversation are forgotten on this device.',
    click: 'Sign out',
    code: `<button id="sign-out">Sign out</button> <span id="done"></span>

<script>
  $zopim(function () {
    $zopim.livechat.set({ name: 'Ann Example', email: 'ann@example.com' });
  });

  document.getElementById('sign-out').onclick = function () {
    $zopim.livechat.endChat();
    $zopim.livechat.clearAll();
    zE('webWidget', 'logout');
    document.getElementById('done').textContent = 'Signed out.';
  };
</script>
`,
  },
  {
    id: 'status',
    title: 'Online now? A badge that follows the status',
    try: 'The status comes from the settings; try adding "status": "offline".',
    code: `<p>Chat is <b id="status">…</b>.</p>

<script>
  $zopim(function () {
    $zopim.livechat.setOnStatus(function (status) {
      document.getElementById('status').textContent = status;
      if (status === 'offline') $zopim.livechat.button.hide();
      else $zopim.livechat.button.show();
    });
  });
</script>
`,
  },
  {
    id: 'consent',
    title: 'Nothing before the visitor agrees',
    try: 'The settings below ask for consent. Click “Agree” on the page: until then nothing is loaded, and calls wait.',
    settings: { consent: 'required' },
    opens: 'Agree',
    code: `<p id="banner">May the chat set cookies? <button id="agree">Agree</button></p>

<script>
  zE('webWidget', 'setLocale', 'de');
  zE('webWidget', 'open');

  document.getElementById('agree').onclick = function () {
    zE('webWidget', 'updateSettings', { cookies: true });
    document.getElementById('banner').remove();
  };
</script>
`,
  },
  {
    id: 'texts',
    title: 'Texts and pictures of the old widget',
    try: 'These have no call in messaging. Nothing breaks, and each says where to set it now.',
    code: `<script>
  $zopim(function () {
    $zopim.livechat.window.setTitle('Leaf & Kettle support');
    $zopim.livechat.concierge.setName('Mina');
    $zopim.livechat.bubble.setText('Can we help?');
    $zopim.livechat.prechatForm.setGreetings('Tell us your order number');
    $zopim.livechat.setLanguage('pt_BR');
  });
</script>
`,
  },
  {
    id: 'malformed',
    title: 'Typing mistakes and half-finished calls',
    try: 'The script reaches its last line; what was never part of the API is marked.',
    code: `<p id="last"></p>

<script>
  zE('webWidget', 'chat:sned', 'Hello');
  zE('webWidget', 'position', { top: 0 });
  zE('webWidget:on', 'chat.unreadMsgs', function () {});
  zE();
  $zopim.livechat.setName();
  $zopim.livechat.window.onShow();
  $zopim.livechat.addTags(null, 7, ['still fine']);
  document.getElementById('last').textContent = 'The last line was reached.';
</script>
`,
  },
];
