// Runs first in the page on the stage, before Changeover and the code that is tried: notes what goes wrong and what is
// clicked, and forgets earlier visits. With `data-quiet` the page is the hidden one, without Changeover: nothing that
// it complains of reaches the console, and everything in it that can be clicked is clicked once.
(function () {
  'use strict';

  const quiet = document.currentScript.hasAttribute('data-quiet');
  const stage = { faults: [], called: [], clicks: [], clicking: '', done: false };
  Object.defineProperty(window, '__stage', { value: stage });

  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (/^ZD-|\.clientId$|^changeover/.test(key)) store.removeItem(key);
  }

  /** Notes a fault: an error that was thrown, or a refusal that was only written to the console. */
  const fault = (text, line, thrown) => {
    if (stage.faults.length < 20) stage.faults.push({ text: String(text).trim(), line, thrown, click: stage.clicking });
  };

  addEventListener('error', event => {
    if (event.target !== window) return;
    fault(event.error ? `${event.error.name}: ${event.error.message}` : event.message, event.lineno, true);
    if (quiet) event.preventDefault();
  }, true);
  addEventListener('unhandledrejection', event => {
    fault(event.reason, 0, true);
    if (quiet) event.preventDefault();
  });

  // A link that leads elsewhere would take the page off the stage.
  addEventListener('click', event => {
    const target = event.target.closest && event.target.closest('a, button');
    if (!target) return;
    const href = target.getAttribute('href') || '';
    if (href && !/^(#|javascript:)/i.test(href)) event.preventDefault();
  });
  addEventListener('click', event => {
    const target = event.target.closest && event.target.closest('a, button, [onclick]');
    if (target && event.isTrusted) stage.clicks.push(target.textContent.trim().slice(0, 40));
  }, true);
  addEventListener('submit', event => event.preventDefault());

  /** Called after Changeover's tag: notes the order of the calls. */
  stage.listen = () => {
    if (window.changeover && changeover.on) changeover.on('call', call => stage.called.push(call.member));
  };

  if (!quiet) return;

  // An error that the messenger caught in a function of the page's stopped that function all the same.
  const heard = said => {
    const caught = said && typeof said === 'object' && typeof said.stack === 'string';
    const line = caught && /blob:\S*?:(\d+):\d+/.exec(said.stack);
    fault(caught ? `${said.name}: ${said.message}` : said, line ? Number(line[1]) : 0, Boolean(caught));
  };
  const hush = page => {
    for (const level of ['error', 'warn']) page.console[level] = heard;
    for (const level of ['log', 'info', 'debug']) page.console[level] = () => {};
  };
  hush(window);
  window.alert = window.confirm = window.prompt = () => {};
  // The messenger runs in a frame of its own, and complains there.
  document.addEventListener('load', event => {
    if (event.target.contentWindow) hush(event.target.contentWindow);
  }, true);

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
