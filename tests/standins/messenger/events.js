// zE('messenger:on', …): observed.md, "Messaging setters in that build".
(function (standin) {
  'use strict';

  const OBSERVED = ['open', 'close', 'unreadMessages', 'conversationStarted', 'conversationOpened', 'messagesShown'];
  const NEWER = OBSERVED.concat([
    'proactiveMessageDisplayed', 'proactiveMessageClicked', 'newConversationButtonClicked', 'conversationWithAgentRequested',
    'conversationAgentAssigned', 'postbackButtonClicked', 'conversationExtensionOpened', 'conversationExtensionDisplayed',
  ]);
  const GAVE_NO_UNSUBSCRIBE = ['open', 'close', 'unreadMessages'];

  standin.messengerEvents = function (widget) {
    const listeners = {};
    const subscribe = {};

    (widget.newer ? NEWER : OBSERVED).forEach(function (name) {
      listeners[name] = [];
      subscribe[name] = function (callback) { return add(name, callback); };
    });

    function add(name, callback) {
      if (typeof callback !== 'function') {
        console.error('messenger:on ' + name + ' needs a function');
        return undefined;
      }
      const listener = { callback: callback };
      listeners[name].push(listener);
      if (name === 'unreadMessages') standin.runContained(callback, [widget.state.unread]);
      if (!widget.newer && GAVE_NO_UNSUBSCRIBE.includes(name)) return undefined;
      return function () { listeners[name] = listeners[name].filter(function (kept) { return kept !== listener; }); };
    }

    function fire(name, values) {
      (listeners[name] || []).slice().forEach(function (listener) { standin.runContained(listener.callback, values); });
    }

    return {
      subscribe: subscribe,
      // messaging.json: every event but unreadMessages carries this object.
      emit: function (name, type, payload) {
        const event = { id: standin.newId(), createdAt: Math.floor(Date.now() / 1000), type: type };
        if (payload) event.payload = payload;
        fire(name, [event]);
      },
      // "Older documentation passes no argument" for open and close.
      emitTurn: function (name, type) {
        if (widget.newer) this.emit(name, type);
        else fire(name, []);
      },
      emitUnread: function () { fire('unreadMessages', [widget.state.unread]); },
    };
  };
})((window.standin = window.standin || {}));
