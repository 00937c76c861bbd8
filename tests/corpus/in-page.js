// What a page of the corpus notes about itself. It comes first in the page, before anybody else.
window.corpus = { order: [], heard: {}, reads: [], polls: 0 };

// The next step of the usage is about to run.
window.step = function (number) { corpus.order.push(number); };

// A listener that notes what kinds of values it was told.
window.listener = function (name) {
  return function (value) {
    (corpus.heard[name] = corpus.heard[name] || []).push(typeof value);
  };
};

// A function of `authenticate`: it delivers a token as the old chat took it.
window.token = function (deliver) {
  var part = function (value) { return btoa(JSON.stringify(value)); };
  var claims = { external_id: '77', email: 'ann@shop.example', name: 'Ann Example', iat: 1700000000 };
  if (typeof deliver === 'function') deliver(part({ alg: 'HS256' }) + '.' + part(claims) + '.signature');
};

// A value that the page uses, and the type that it had in classic.
window.read = function (type, get) {
  var value = get();
  var good = {
    display: ['hidden', 'launcher', 'chat'].indexOf(value) >= 0,
    department: value === undefined || Boolean(value && typeof value.status === 'string'),
  };
  if (type in good ? !good[type] : typeof value !== type) corpus.reads.push(type + ' was ' + JSON.stringify(value));
};

// A loop that tries until something is there; most real ones have no other end.
window.until = function (test, then, each) {
  corpus.polls++;
  var tries = 0;
  var timer = setInterval(function () {
    if (++tries > 100) return clearInterval(timer);
    if (each) each();
    if (!test()) return;
    clearInterval(timer);
    corpus.polls--;
    if (then) then();
  }, 5);
};

// A wrapper's own script element.
window.insertScript = function (src, id, unless, then) {
  if (unless && window[unless]) return then && then();
  var script = document.createElement('script');
  script.async = true;
  script.src = src;
  if (id) script.id = id;
  script.onload = then;
  document.head.appendChild(script);
};
