// Stands for the messaging widget, build 2025-06 or newer. Runs inside the hidden product frame, acts on the page
// around it. What it is told in the compose answer is described in README.md.
(function (standin) {
  'use strict';

  const CLASSIC_NOTE =
    '\nThe API calls above are associated with the Web Widget (Classic) and are still executed on this page. ' +
    'Messaging no longer supports these APIs. Removing them is recommended; leaving them is harmless.\n';

  const product = document.zendesk.web_widget;
  setTimeout(boot, product.bootDelay === undefined ? 30 : product.bootDelay);

  function boot() {
    const widget = makeWidget(window.parent);
    const table = makeTable(widget);
    const record = standin.openRecord(widget.host, product, widget.state);
    const own = makeEntry(table, record);

    standin.takeOver(widget.host, own, { widget: 'messenger', version: 'standin-' + product.build });
    addOtherSide(record, widget);
    if (widget.autorender) widget.view.renderFloating();
    standin.replay(own, document.zEQueue);
    widget.begin();
  }

  function makeWidget(host) {
    const storage = standin.storageOf(host, product.history === 'forget' ? 'sessionStorage' : 'localStorage');
    const newer = product.build === 'newer';
    const autorender = !(newer && host.zEMessenger && host.zEMessenger.autorender === false);
    const state = {
      open: false, hidden: false, locale: host.navigator.language, zIndex: 999999, cookies: 'all', tags: [], fields: [],
      loggedIn: false, externalId: null, unread: 0, conversationId: null, conversations: 0, messages: [],
      customization: {}, rendered: autorender ? 'floating' : 'none',
    };
    const widget = { host: host, product: product, newer: newer, autorender: autorender, state: state };

    widget.events = standin.messengerEvents(widget);
    widget.view = standin.messengerView(widget);
    const history = standin.messengerHistory(widget, storage);
    widget.conversations = standin.messengerConversations(widget, history);
    widget.identity = standin.messengerIdentity(widget);

    widget.onScreen = function () { return state.open && !state.hidden; };
    // While hidden, and in embedded mode, open shows nothing and changes nothing.
    widget.open = function () {
      if (state.open || state.hidden || state.rendered !== 'floating') return;
      state.open = true;
      if (state.cookies !== 'none') storage.set('ZD-widgetOpen', 'true');
      widget.conversations.seen();
      widget.view.update();
      widget.events.emitTurn('open', 'messagingOpened');
      widget.conversations.tellUnread();
      widget.conversations.announceOpened();
    };
    widget.close = function () {
      if (!state.open) return;
      state.open = false;
      storage.remove('ZD-widgetOpen');
      widget.view.update();
      widget.events.emitTurn('close', 'messagingClosed');
    };
    widget.toggle = function () { (state.open ? widget.close : widget.open)(); };
    widget.setHidden = function (hidden) {
      const appears = state.hidden && !hidden && state.open;
      state.hidden = hidden;
      widget.view.update();
      if (appears) widget.conversations.announceLog();
    };

    let hiddenByCookies = false;
    widget.allowStorage = function (range) {
      state.cookies = range;
      if (range === 'none') {
        hiddenByCookies = !state.hidden;
        widget.setHidden(true);
        // "Anonymous history is lost." That of a visitor who is signed in is only no longer kept here.
        if (!state.loggedIn) widget.conversations.forget();
        forgetStorage();
      } else {
        writeStorage();
        widget.conversations.keep();
        if (hiddenByCookies && !product.cookiesNoneIsFinal) widget.setHidden(false);
        hiddenByCookies = false;
      }
    };
    // After the replay, so that a queued cookies call counts from the first write.
    widget.begin = function () {
      const wasOpen = storage.get('ZD-widgetOpen') === 'true';
      if (state.cookies !== 'none') writeStorage();
      widget.conversations.restore();
      if (wasOpen) widget.open();
    };

    function writeStorage() {
      keep(product.id + '.clientId');
      if (state.cookies === 'all') ['ZD-suid', 'ZD-buid'].forEach(keep);
      else ['ZD-suid', 'ZD-buid'].forEach(storage.remove);
    }
    function keep(key) {
      if (storage.get(key) === null) storage.set(key, key === 'ZD-suid' ? JSON.stringify({ id: standin.newId() }) : standin.newId());
    }
    function forgetStorage() {
      history.forget();
      [product.id + '.clientId', 'ZD-widgetOpen', 'ZD-suid', 'ZD-buid'].forEach(storage.remove);
    }
    return widget;
  }

  function makeTable(widget) {
    const table = {
      messenger: Object.assign({
        open: function () { widget.open(); },
        close: function () { widget.close(); },
        show: function () { widget.setHidden(false); },
        hide: function () { widget.setHidden(true); },
      }, widget.identity.commands),
      'messenger:set': standin.messengerSettings(widget),
      'messenger:on': widget.events.subscribe,
    };
    if (widget.newer) standin.addNewerMembers(widget, table);
    return table;
  }

  function makeEntry(table, record) {
    let noteGiven = false;

    function run(first, second, rest) {
      if (typeof first === 'function') return standin.runContained(first);
      if (first === 'messenger:set' && isSettings(second)) {
        Object.keys(second).forEach(function (key) { perform(first, key, [second[key]]); });
        return undefined;
      }
      return perform(first, second, rest);
    }

    function perform(first, second, rest) {
      const method = standin.findMethod(table, first, second);
      if (!method) throw standin.unknownMethod(first, second, noteFor(first));
      const result = method.apply(null, rest);
      return first === 'messenger:on' ? result : undefined;
    }

    function noteFor(first) {
      if (noteGiven || typeof first !== 'string' || first.split(':')[0] !== 'webWidget') return '';
      noteGiven = true;
      return CLASSIC_NOTE;
    }

    return function () {
      const words = arguments;
      return standin.recorded(record, words, function () {
        return run(words[0], words[1], Array.prototype.slice.call(words, 2));
      });
    };
  }

  function isSettings(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  // The visitor, the bot and the agents, for tests and the playground to play.
  function addOtherSide(record, widget) {
    Object.assign(record, {
      visitorOpens: widget.open,
      visitorCloses: widget.close,
      visitorSays: function (text) { widget.conversations.visitorSays(text); },
      agentSays: function (text) { widget.conversations.agentSays(text); },
      startConversation: function () { return widget.conversations.start().id; },
      requestAgent: function () { widget.conversations.tell('conversationWithAgentRequested'); },
      assignAgent: function () { widget.conversations.tell('conversationAgentAssigned'); },
      fires: function (event, payload) { widget.events.emit(event, event, payload); },
      tokenExpires: widget.identity.tokenExpires,
    });
  }
})((window.standin = window.standin || {}));
