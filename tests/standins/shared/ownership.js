// Who owns window.zE (observed.md), the replay of the queue, and the errors of unknown calls: the same in both widgets.
(function (standin) {
  'use strict';

  // A page function that is zE while zEmbed is a different one keeps zE; the product is then reached through zEmbed.
  standin.takeOver = function (host, own, properties) {
    const old = typeof host.zEmbed === 'function' ? host.zEmbed : host.zE;
    if (typeof old === 'function') Object.assign(own, old);
    Object.assign(own, properties);
    if (host.zE === host.zEmbed) host.zE = own;
    host.zEmbed = own;
    trackUsage(host.zE);
  };

  // Each entry in its own try/catch; what failed is only warned about. Entries pushed during the replay are not seen:
  // nothing observed says that they are.
  standin.replay = function (own, queue) {
    Array.from(queue || []).forEach(function (entry) {
      try {
        own.apply(null, entry);
      } catch (error) {
        console.warn(error && error.message);
      }
    });
  };

  standin.runContained = function (callback, values) {
    try {
      callback.apply(null, values || []);
    } catch (error) {
      console.error(error);
    }
  };

  standin.unknownMethod = function (first, second, note) {
    return new Error(
      '\nMethod ' + String(first) + '.' + String(second) + ' does not exist.\n' +
      '\nCheck out the Developer API documentation for the calls that do.\n' + (note || ''),
    );
  };

  standin.findMethod = function (table, first, second) {
    if (typeof first !== 'string' || typeof second !== 'string') return undefined;
    if (!Object.hasOwn(table, first) || !Object.hasOwn(table[first], second)) return undefined;
    return table[first][second];
  };

  // By assignment, in strict mode: a read-only function property of the page's zE stops the boot here.
  function trackUsage(page) {
    if (typeof page !== 'function') return;
    Object.keys(page).forEach(function (name) {
      const original = page[name];
      if (typeof original !== 'function') return;
      page[name] = function () { return original.apply(this, arguments); };
    });
  }
})((window.standin = window.standin || {}));
