// Browser storage as the widgets use it; where the browser refuses, the widget goes on without.
(function (standin) {
  'use strict';

  standin.storageOf = function (host, name) {
    function attempt(run) {
      try {
        return run(host[name]);
      } catch (refused) {
        return null;
      }
    }
    return {
      get: function (key) { return attempt(function (store) { return store.getItem(key); }); },
      set: function (key, value) { attempt(function (store) { store.setItem(key, value); }); },
      remove: function (key) { attempt(function (store) { store.removeItem(key); }); },
    };
  };

  // On the registrable top host of the page, as embeds-and-traces.md says; addresses and localhost take host cookies.
  standin.setCookie = function (host, name, value, maxAge) {
    const labels = host.location.hostname.split('.');
    const named = labels.length > 1 && !/^\d+$/.test(labels[labels.length - 1]);
    const words = name + '=' + value + '; path=/; SameSite=Lax; max-age=' + maxAge;
    try {
      if (named) host.document.cookie = words + '; domain=' + labels.slice(-2).join('.');
      // Refused where the last two labels are a public suffix.
      if (!named || standin.getCookie(host, name) !== value) host.document.cookie = words;
    } catch (refused) {
      // A sandboxed page has no cookies.
    }
  };

  standin.getCookie = function (host, name) {
    try {
      const found = host.document.cookie.split('; ').find(function (pair) { return pair.startsWith(name + '='); });
      return found ? found.slice(name.length + 1) : null;
    } catch (refused) {
      return null;
    }
  };
})((window.standin = window.standin || {}));
