// The baseline: what a careful developer would write by hand for a few members. It keeps the same
// state (hidden, open, visitor, tags, counts) and forwards to the same vendor function.
(function () {
  var vendor = function () {};
  var hidden = false, open = false, chatting = false, soon = false;
  var visitor = { name: '', email: '', phone: '' };
  var tags = [];
  var locale = '';
  var counts = {};

  function seen(member) {
    counts[member] = (counts[member] || 0) + 1;
  }
  function show() {
    if (hidden) {
      hidden = false;
      vendor('messenger', 'show');
    }
  }
  function flush() {
    soon = false;
    vendor('messenger:set', 'conversationTags', tags.slice());
  }
  function set(key, value) {
    if (typeof value === 'string') visitor[key] = value;
  }

  var livechat = {
    window: {
      show: function () {
        seen('window.show');
        show();
        if (!open) {
          open = true;
          vendor('messenger', 'open');
        }
      },
      hide: function () {
        seen('window.hide');
        if (!hidden) {
          hidden = true;
          vendor('messenger', 'hide');
        }
      },
      getDisplay: function () {
        seen('window.getDisplay');
        return open && !hidden;
      },
    },
    theme: {
      reload: function () {
        seen('theme.reload');
      },
    },
    isChatting: function () {
      seen('isChatting');
      return chatting;
    },
    setName: function (name) {
      seen('setName');
      set('name', name);
    },
    setEmail: function (email) {
      seen('setEmail');
      set('email', email);
    },
    addTags: function () {
      seen('addTags');
      var before = tags.length;
      for (var i = 0; i < arguments.length; i++) if (tags.indexOf(arguments[i]) < 0) tags.push(arguments[i]);
      if (tags.length !== before && !soon) {
        soon = true;
        Promise.resolve().then(flush);
      }
    },
    set: function (record) {
      seen('set');
      for (var key in visitor) set(key, record[key]);
    },
  };

  window.$zopim = function (callback) {
    callback();
  };
  window.$zopim.livechat = livechat;
  window.zE = function (verb, name, value) {
    seen(name);
    if (name === 'open') livechat.window.show();
    if (name === 'setLocale' && value !== locale) {
      locale = value;
      vendor('messenger:set', 'locale', locale);
    }
  };
  window.arrive = function (found) {
    vendor = found;
  };
})();
