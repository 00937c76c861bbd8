// Runs first in the page on the stage, before Changeover and the code that is tried: notes what goes wrong and what is
// clicked, and forgets earlier visits. With `data-quiet` the page is the hidden one, without Changeover: nothing that
// it complains of reaches the console, and everything in it that can be clicked is clicked once.
(function () {
  'use strict';

  const quiet = document.currentScript.hasAttribute('data-quiet');
  const stage = { faults: [], called: [], clicks: [], left: [], said: [], clicking: '', done: false };
  Object.defineProperty(window, '__stage', { value: stage });

  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (/^ZD-|\.clientId$|^changeover/.test(key)) store.removeItem(key);
  }

  /** Notes a fault: an error that was thrown, also if it was `caught` and logged, or a refusal that was only written to the console. */
  const fault = (text, line, thrown, caught = false) => {
    if (stage.faults.length < 20) stage.faults.push({ text: String(text).trim(), line, thrown, caught, click: stage.clicking });
  };

  // What a ready callback throws is caught and logged, by the messenger as by Changeover. It has stopped that function all the same.
  const isError = said => Boolean(said) && typeof said === 'object' && typeof said.stack === 'string';
  const lineOf = error => Number((/blob:\S*?:(\d+):\d+/.exec(error.stack) || [])[1]) || 0;
  const caught = error => fault(`${error.name}: ${error.message}`, lineOf(error), true, true);

  /** Does something with each window that complains: the messenger runs in a frame of its own, and complains there. */
  const inEach = listen => {
    listen(window);
    document.addEventListener('load', event => {
      if (event.target.contentWindow) listen(event.target.contentWindow);
    }, true);
  };

  addEventListener('error', event => {
    if (event.target !== window) return;
    fault(event.error ? `${event.error.name}: ${event.error.message}` : event.message, event.lineno, true);
    if (quiet) event.preventDefault();
  }, true);
  addEventListener('unhandledrejection', event => {
    fault(event.reason, isError(event.reason) ? lineOf(event.reason) : 0, true);
    if (quiet) event.preventDefault();
  });

  // A link, a form, or code that leads elsewhere would take the page off the stage: it stays, and notes where that led.
  const stay = (event, address) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (stage.left.length < 20) stage.left.push(address);
  };
  if (window.navigation) {
    navigation.addEventListener('navigate', event => {
      if (event.cancelable && !event.destination.sameDocument) stay(event, event.destination.url);
    });
  }
  addEventListener('submit', event => stay(event, event.target.action));
  addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link || /^javascript:/i.test(link.protocol)) return;
    const own = link.getAttribute('href').startsWith('#');
    if (!own) return stay(event, link.href);
    // The page's base is elsewhere, so this would lead there.
    if (!event.defaultPrevented) location.hash = link.hash;
    event.preventDefault();
  });
  addEventListener('click', event => {
    const target = event.target.closest && event.target.closest('a, button, [onclick]');
    if (target && event.isTrusted) stage.clicks.push(target.textContent.trim().slice(0, 40));
  }, true);

  /** Notes a line for the reader. */
  const note = line => {
    if (stage.said.length < 20 && !stage.said.includes(line)) stage.said.push(line);
  };
  stage.note = note;
  // Code that needs a library from elsewhere fails here, and that is no fault of its own.
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => note(`${blockedURI} was left out: the playground loads nothing from elsewhere.`));

  /** Called after Changeover's tag: notes the order of the calls. */
  stage.listen = () => {
    if (window.changeover && changeover.on) changeover.on('call', call => stage.called.push(call.member));
  };

  if (!quiet) {
    return inEach(({ console }) => {
      for (const level of ['error', 'warn']) {
        const say = console[level];
        console[level] = (...said) => {
          if (isError(said[0]) && level === 'error') caught(said[0]);
          if (/^changeover:/.test(said[0])) note(said[0]);
          say.apply(console, said);
        };
      }
    });
  }

  const heard = said => (isError(said) ? caught(said) : fault(said, 0, false));
  inEach(({ console }) => {
    for (const level of ['error', 'warn']) console[level] = heard;
    for (const level of ['log', 'info', 'debug']) console[level] = () => {};
  });
  window.alert = window.confirm = window.prompt = () => {};

  const pause = time => new Promise(resolve => setTimeout(resolve, time));
  addEventListener('load', async () => {
    for (let wait = 0; wait < 40 && !window.__standin; wait++) await pause(50);
    await pause(250);
    for (const target of document.querySelectorAll('#yours a[href], #yours button, #yours [onclick]')) {
      stage.clicking = target.textContent.trim().slice(0, 40);
      target.click();
      await pause(60);
    }
    stage.done = true;
  });
})();
