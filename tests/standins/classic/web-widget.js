// zE('webWidget', …), zE('webWidget:get', …), zE('webWidget:on', …) and the zE.xxx() methods of Web Widget (Classic).
// Every command answers undefined whatever it is given; every getter ignores further arguments but chat:department.
(function (standin) {
  'use strict';

  standin.webWidgetTable = function (widget) {
    const state = widget.state;
    const chat = widget.chat;
    const jwtFnOfChat = function () {
      const authenticate = state.settings.authenticate || {};
      return authenticate.chat && authenticate.chat.jwtFn;
    };

    const commands = {
      hide: function () { widget.setHidden(true); },
      show: function () { widget.setHidden(false); },
      open: function () { widget.open(); },
      close: function () { widget.close(); },
      toggle: function () { widget.toggle(); },
      identify: function (visitor) { identify(visitor); },
      prefill: function (fields) { state.prefill = fields; },
      setLocale: function (locale) { state.locale = locale; },
      updateSettings: function (settings) { updateSettings(settings); },
      updatePath: function () {},
      clear: function () { delete state.prefill; },
      logout: function () { widget.clearAll(); },
      reset: function () { if (!state.open) state.unread = 0; },
      popout: function () { widget.popout(); },
      'helpCenter:setSuggestions': function () {},
      'helpCenter:reauthenticate': function () {},
      'chat:send': function (text) { chat.say(text); },
      'chat:end': function () { chat.end(); },
      'chat:addTags': function () { standin.changeTags(widget, arguments, true); },
      'chat:removeTags': function () { standin.changeTags(widget, arguments, false); },
      'chat:reauthenticate': function () { widget.authenticate(jwtFnOfChat()); },
    };

    const getters = {
      // Without a server there is nothing to show. While connected it names the page, not whether the window is open.
      display: function () { return state.hidden || !state.connected ? 'hidden' : 'chat'; },
      'chat:isChatting': function () { return state.isChatting; },
      'chat:department': function (nameOrId) { return copied(chat.department(nameOrId)); },
      'chat:departments': function () { return state.departments.map(copied); },
    };

    const subscribe = {};
    Object.keys(chat.listeners).forEach(function (event) {
      subscribe[event] = function (callback) {
        if (typeof callback === 'function') chat.listeners[event].push(callback);
      };
    });

    function identify(visitor) {
      if (typeof visitor !== 'object' || visitor === null) return console.warn('identify needs an object');
      ['name', 'email', 'organization'].forEach(function (key) {
        if (visitor[key] !== undefined) state.visitor[key] = visitor[key];
      });
    }

    function updateSettings(settings) {
      if (typeof settings !== 'object' || settings === null) return;
      if (settings.cookies !== undefined) state.cookies = settings.cookies;
      state.settings = merged(state.settings, settings.webWidget || {});
      const departments = (settings.webWidget && settings.webWidget.chat && settings.webWidget.chat.departments) || {};
      if (departments.select !== undefined) widget.selectDepartment(departments.select);
      widget.view.update();
    }

    return { webWidget: commands, 'webWidget:get': getters, 'webWidget:on': subscribe };
  };

  // They exist on the booted function only: on the stub zE.hide is not a function.
  standin.legacyMethods = function (widget, record, commands) {
    const actions = {
      hide: commands.hide,
      show: function () { widget.close(); widget.setHidden(false); },
      activate: function () { widget.setHidden(false); widget.open(); },
      identify: commands.identify,
      setLocale: commands.setLocale,
      setHelpCenterSuggestions: commands['helpCenter:setSuggestions'],
      logout: commands.logout,
      activateIpm: function () {},
      configureIPMWidget: function () {},
      showIPMArticle: function () {},
      showIPMWidget: function () {},
      hideIPMWidget: function () {},
    };
    const methods = {};
    Object.keys(actions).forEach(function (name) {
      methods[name] = function () {
        const words = arguments;
        standin.recorded(record, ['zE.' + name].concat(Array.from(words)), function () { actions[name].apply(null, words); });
      };
    });
    return methods;
  };

  // Arrays, nested arrays and comma lists are flattened; what is not text is skipped, also objects (observed).
  standin.changeTags = function (widget, words, adding) {
    const tags = Array.from(words).flat(Infinity)
      .filter(function (tag) { return typeof tag === 'string'; })
      .flatMap(function (tag) { return tag.split(','); })
      .map(function (tag) { return tag.trim(); })
      .filter(Boolean);
    widget.chat.whenConnected(function () {
      const others = widget.state.tags.filter(function (tag) { return !tags.includes(tag); });
      widget.state.tags = adding ? others.concat(tags) : others;
    });
  };

  function copied(department) {
    return department && Object.assign({}, department);
  }

  function merged(present, update) {
    if (typeof update !== 'object' || update === null || Array.isArray(update)) return update;
    const result = Object.assign({}, typeof present === 'object' ? present : {});
    Object.keys(update).forEach(function (key) { result[key] = merged(result[key], update[key]); });
    return result;
  }
})((window.standin = window.standin || {}));
