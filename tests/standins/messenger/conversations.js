// Conversations as they happen between visitor, bot and agent, with the events that the page may hear. What the other
// side does has happened when it is played; what the page asks for happens at the vendor's server, later.
(function (standin) {
  'use strict';

  standin.messengerConversations = function (widget, history) {
    const state = widget.state;
    const delegates = {};
    let all = [];
    // The external id of the visitor who is known to have had them.
    let owner = null;
    // What was made of each message when it was drawn, by id: the message to show, or null.
    let drawn = {};
    let toldUnread = 0;
    let visitors = 0;
    let restored = false;

    function find(id) {
      return all.find(function (conversation) { return conversation.id === id; });
    }

    function current() {
      return find(state.conversationId);
    }

    function payload(conversation, more) {
      return Object.assign({ conversation: { id: conversation.id } }, more);
    }

    // Other tabs of the visitor talk to the same server. What is held is then another object: ask by id.
    function learn() {
      const kept = history.read();
      if (!kept) return;
      all = kept.conversations;
      owner = kept.owner;
      state.conversationId = kept.conversationId;
      state.unread = widget.onScreen() ? 0 : kept.unread;
      refresh();
    }

    function keep() {
      refresh();
      if (all.length) history.write({ conversations: all, conversationId: state.conversationId, unread: state.unread, owner: owner });
    }

    // The log, as it is drawn or, before it is, as it is known.
    function refresh() {
      state.conversations = all.length;
      state.messages = (current() ? current().messages : [])
        .map(function (message) { return { role: message.role, shown: message.id in drawn ? drawn[message.id] : message }; })
        .filter(function (each) { return each.shown; })
        .map(function (each) { return { role: each.role, text: each.shown.text }; });
    }

    function draw(message, conversation) {
      if (!(message.id in drawn)) drawn[message.id] = delegated('beforeMessageDisplay', message, conversation) || null;
      return drawn[message.id];
    }

    // In the background: what the widget shows stays, unless it showed no conversation.
    function start(details, inBackground) {
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
      const shows = !(inBackground && current());
      all.unshift(conversation);
      if (shows) state.conversationId = conversation.id;
      keep();
      widget.events.emit('conversationStarted', 'conversationStarted', payload(conversation));
      if (shows && widget.onScreen()) announceOpened();
      return conversation;
    }

    // Where there is a history, it is not said which conversation is open before the server has told.
    function announceOpened() {
      if (!restored) return;
      widget.events.emit('conversationOpened', 'conversationOpened', { conversation: { id: state.conversationId } });
      announceLog();
    }

    // "Does not wait for messages to be drawn": they appear after conversationOpened, all of them.
    function announceLog() {
      const id = state.conversationId;
      if (!current() || current().messages.length === 0) return;
      setTimeout(function () {
        const conversation = find(id);
        if (!widget.onScreen() || !conversation || current() !== conversation) return;
        const shown = conversation.messages.filter(function (message) { return draw(message, conversation); });
        refresh();
        widget.view.update();
        announceShown(conversation, shown);
      }, 0);
    }

    function add(started, role, text, metadata) {
      const message = { id: standin.newId(), role: role, type: 'text', text: text, received: Date.now() / 1000, metadata: metadata };
      const sent = role === 'user' ? delegated('beforeMessageSent', message, started) : message;
      const conversation = find(started.id);
      if (!sent || !conversation) return null;
      conversation.messages.push(sent);
      conversation.lastUpdatedAt = sent.received;
      const shown = draw(sent, conversation);
      keep();
      if (shown && conversation === current() && widget.onScreen()) announceShown(conversation, [sent]);
      return sent;
    }

    function announceShown(conversation, messages) {
      if (messages.length === 0) return;
      const seen = messages.map(function (message) {
        return { id: message.id, role: message.role, received: String(message.received) };
      });
      widget.events.emit('messagesShown', 'messagesShown', payload(conversation, { messages: seen }));
    }

    function tellUnread() {
      if (state.unread === toldUnread) return;
      toldUnread = state.unread;
      widget.events.emitUnread();
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

    function visitorSays(text, conversation, metadata) {
      const sent = add(conversation, 'user', text, metadata);
      widget.view.update();
      return sent;
    }

    function forget() {
      visitors += 1;
      all = [];
      owner = null;
      drawn = {};
      history.forget();
      Object.assign(state, { conversationId: null, unread: 0 });
      refresh();
      widget.view.update();
      tellUnread();
    }

    return {
      find: function (id) { learn(); return find(id); },
      start: function (details, inBackground) { learn(); return start(details, inBackground); },
      keep: keep,
      forget: forget,
      announceOpened: announceOpened,
      announceLog: announceLog,
      count: function () { learn(); return all.length; },
      // "Pages of ten, latest activity first"; "messages may contain just the newest one".
      page: function (offset) {
        learn();
        return all.slice().sort(function (one, other) { return other.lastUpdatedAt - one.lastUpdatedAt; })
          .slice(offset, offset + 10)
          .map(function (each) { return Object.assign({}, each, { messages: each.messages.slice(-1) }); });
      },
      setDelegate: function (name, delegate) { delegates[name] = delegate; },
      say: visitorSays,
      visitorSays: function (text) { learn(); return visitorSays(text, current() || start()); },
      agentSays: function (text) {
        learn();
        add(current() || start(), 'business', text);
        if (!widget.onScreen()) state.unread += 1;
        keep();
        tellUnread();
        widget.view.update();
      },
      tell: function (event) { learn(); widget.events.emit(event, event, payload(current() || start())); },
      show: function (id) {
        state.conversationId = id;
        keep();
        widget.view.update();
      },
      seen: function () {
        if (restored) learn();
        state.unread = 0;
        keep();
      },
      tellUnread: tellUnread,
      // "Logging in while an anonymous conversation exists merges the anonymous user into the known one."
      mergeInto: function (externalId) {
        learn();
        if (owner !== null && owner !== externalId) forget();
        owner = externalId;
        keep();
      },
      owned: function () { learn(); return owner !== null; },
      // What was asked for on behalf of a visitor who is gone by then is lost.
      atServer: function (run, lost) {
        const asking = visitors;
        setTimeout(function () { (asking === visitors ? run : lost)(); }, widget.product.serverDelay || 0);
      },
      // After boot, "so it can seed a cached value": the unread count is told once the server has told it.
      restore: function () {
        if (!history.read()) {
          restored = true;
          if (widget.onScreen()) announceOpened();
          return;
        }
        setTimeout(function () {
          restored = true;
          learn();
          if (widget.onScreen()) announceOpened();
          widget.view.update();
          keep();
          toldUnread = state.unread;
          widget.events.emitUnread();
        }, widget.product.serverDelay || 0);
      },
    };
  };
})((window.standin = window.standin || {}));
