// Conversations as they happen between visitor, bot and agent, with the events that the page may hear.
(function (standin) {
  'use strict';

  standin.messengerConversations = function (widget) {
    const state = widget.state;
    const all = [];
    const delegates = {};

    function current() {
      return all.find(function (conversation) { return conversation.id === state.conversationId; });
    }

    function payload(conversation, more) {
      return Object.assign({ conversation: { id: conversation.id } }, more);
    }

    function start(details) {
      const words = details || {};
      const conversation = {
        id: standin.newId(),
        displayName: words.displayName,
        description: words.description,
        iconUrl: words.iconUrl,
        metadata: words.metadata,
        lastUpdatedAt: Date.now() / 1000,
        businessLastRead: null,
        participants: [{ id: standin.newId(), userId: standin.newId(), unreadCount: 0, lastRead: null }],
        messages: [],
      };
      all.unshift(conversation);
      state.conversationId = conversation.id;
      state.conversations = all.length;
      widget.events.emit('conversationStarted', 'conversationStarted', payload(conversation));
      if (widget.onScreen()) announceOpened();
      return conversation;
    }

    function announceOpened() {
      widget.events.emit('conversationOpened', 'conversationOpened', { conversation: { id: state.conversationId } });
    }

    function add(conversation, role, text, metadata) {
      const message = { id: standin.newId(), role: role, type: 'text', text: text, received: Date.now() / 1000, metadata: metadata };
      const sent = role === 'user' ? delegated('beforeMessageSent', message, conversation) : message;
      if (!sent) return null;
      conversation.messages.push(sent);
      conversation.lastUpdatedAt = sent.received;
      const shown = delegated('beforeMessageDisplay', sent, conversation);
      if (shown) {
        state.messages.push({ role: role, text: shown.text });
        if (widget.onScreen()) announceShown(conversation, sent);
      }
      return sent;
    }

    function announceShown(conversation, message) {
      const seen = { id: message.id, role: message.role, received: String(message.received) };
      widget.events.emit('messagesShown', 'messagesShown', payload(conversation, { messages: [seen] }));
    }

    // A delegate that throws must not lose the message: how the widget handles it is not known.
    function delegated(name, message, conversation) {
      if (!delegates[name]) return message;
      try {
        const summary = { id: conversation.id, lastUpdatedAt: conversation.lastUpdatedAt, metadata: conversation.metadata };
        return delegates[name](Object.assign({}, message), { conversation: summary });
      } catch (error) {
        console.error(error);
        return message;
      }
    }

    return {
      all: all,
      start: start,
      current: current,
      announceOpened: announceOpened,
      find: function (id) { return all.find(function (conversation) { return conversation.id === id; }); },
      setDelegate: function (name, delegate) { delegates[name] = delegate; },
      visitorSays: function (text, conversation, metadata) {
        const sent = add(conversation || current() || start(), 'user', text, metadata);
        widget.view.update();
        return sent;
      },
      agentSays: function (text) {
        add(current() || start(), 'business', text);
        if (!widget.onScreen()) {
          state.unread += 1;
          widget.events.emitUnread();
        }
        widget.view.update();
      },
      tell: function (event) { widget.events.emit(event, event, payload(current() || start())); },
      forget: function () {
        all.length = 0;
        Object.assign(state, { conversationId: null, conversations: 0, messages: [], unread: 0 });
      },
    };
  };
})((window.standin = window.standin || {}));
