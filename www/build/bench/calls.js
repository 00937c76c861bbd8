// Runs in the page: what a call costs, in nanoseconds, as the median of rounds.
window.bench = () => {
  const ROUNDS = 31, CALLS = 2000;
  const { livechat } = $zopim;
  const names = ['Ann Example', 'Ben Example'];
  const people = names.map(name => ({ name, email: 'ann@shop.example', phone: '+1 555 0100' }));
  const cases = {
    'window.show(), hide(): each says a command': at => (at & 1 ? livechat.window.show() : livechat.window.hide()),
    'window.show() while it is open': () => livechat.window.show(),
    'zE(\'webWidget\', \'open\') while it is open': () => zE('webWidget', 'open'),
    'window.getDisplay()': () => livechat.window.getDisplay(),
    'isChatting()': () => livechat.isChatting(),
    'theme.reload(), without effect': () => livechat.theme.reload(),
    'setName(\'Ann Example\')': at => livechat.setName(names[at & 1]),
    'addTags(\'vip\', \'checkout\')': () => livechat.addTags('vip', 'checkout'),
    'set({ name, email, phone })': at => livechat.set(people[at & 1]),
  };
  const median = list => list.sort((a, b) => a - b)[list.length >> 1];
  const result = {};
  for (const [name, call] of Object.entries(cases)) {
    livechat.window.show();
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      for (let at = 0; at < CALLS; at++) call(at);
      times.push((performance.now() - start) * 1e6 / CALLS);
    }
    result[name] = median(times);
  }
  return result;
};

/** Fifty calls of a page's start: what agency templates do before the widget is there. */
window.startUp = () => {
  const start = performance.now();
  for (let at = 0; at < 5; at++) {
    $zopim.livechat.window.hide();
    $zopim.livechat.setName('Ann Example');
    $zopim.livechat.set({ name: 'Ann Example', email: 'ann@shop.example' });
    $zopim.livechat.addTags('vip', 'checkout');
    $zopim.livechat.theme.reload();
    $zopim.livechat.setEmail('ann@shop.example');
    zE('webWidget', 'setLocale', 'de');
    zE('webWidget', 'open');
    $zopim.livechat.window.show();
    $zopim.livechat.window.hide();
  }
  return performance.now() - start;
};

/** The first call that is answered. */
window.firstAnswer = () => {
  const start = performance.now();
  $zopim.livechat.isChatting();
  return performance.now() - start;
};
