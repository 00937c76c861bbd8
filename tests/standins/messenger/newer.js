// Members that builds after 2025-06 added: shapes from messaging.json. The 2025-06 stand-in does not have them.
(function (standin) {
  'use strict';

  standin.addNewerMembers = function (widget, table) {
    const conversations = widget.conversations;

    function answerLater(callback, values) {
      if (typeof callback === 'function') setTimeout(standin.runContained, widget.product.serverDelay || 0, callback, values);
    }

    function refused(type, reason) {
      return { type: type, reason: reason, message: type + ': ' + reason };
    }

    function textOf(message) {
      const content = message && message.content;
      return content && content.type === 'text' && typeof content.text === 'string' ? content.text : null;
    }

    function oneTooMany() {
      return !widget.product.multiConversations && conversations.all.length > 0;
    }

    function newConversation(options) {
      const words = options || {};
      const conversation = conversations.start(words);
      if (textOf(words.message)) conversations.visitorSays(textOf(words.message), conversation, words.message.metadata);
      return conversation;
    }

    Object.assign(table.messenger, {
      newConversation: function (options, callback) {
        if (oneTooMany()) {
          return answerLater(callback, [refused('NewConversationFailedError', 'multi-conversations are not switched on')]);
        }
        answerLater(callback, [null, newConversation(options)]);
      },
      sendMessage: function (message, conversationId, callback) {
        const conversation = conversations.find(conversationId);
        if (!conversation) return answerLater(callback, [refused('SendMessageFailedError', 'no such conversation')]);
        if (!textOf(message)) return answerLater(callback, [refused('SendMessageFailedError', 'only text can be sent')]);
        answerLater(callback, [null, conversations.visitorSays(textOf(message), conversation, message.metadata)]);
      },
      // Observed never to call back in single-conversation mode.
      fetchConversations: function (offset, callback) {
        if (!widget.product.multiConversations) return;
        const data = conversations.all.slice(offset, offset + 10);
        answerLater(callback, [null, { data: data, hasMore: conversations.all.length > offset + 10 }]);
      },
      render: function (config, done) {
        const fault = render(config || {});
        answerLater(done, [fault ? refused('RenderFailedError', fault) : null]);
      },
    });

    table['messenger:get'] = {
      config: function (callback) { answerLater(callback, [{ integrationId: widget.product.id, locale: widget.state.locale }]); },
    };
    table['messenger:ui'] = {
      newConversation: function (options) {
        if (!oneTooMany()) newConversation(options);
        widget.open();
      },
      navigation: function (target) {
        if (!widget.product.multiConversations || !target) return;
        widget.state.screen = target.screen;
        if (target.screen === 'ConversationList') return;
        if (target.screen === 'Conversation' && target.options && conversations.find(target.options.conversationId)) {
          widget.state.conversationId = target.options.conversationId;
        }
        if (widget.onScreen()) conversations.announceOpened();
      },
    };
    ['beforeMessageDisplay', 'beforeMessageSent'].forEach(function (name) {
      table['messenger:set'][name] = function (delegate) {
        if (typeof delegate !== 'function') return console.error(name + ' needs a function');
        conversations.setDelegate(name, delegate);
      };
    });
    table['messenger:set'].customization = standin.messengerCustomization(widget);

    function render(config) {
      if (config.mode === 'floating') {
        widget.view.tearDown();
        widget.view.renderFloating();
        widget.state.rendered = 'floating';
        return null;
      }
      if (config.mode !== 'embedded') return 'mode is neither embedded nor floating';
      const component = config.widget || config.messageLog || config.conversationList;
      const container = component && widget.host.document.querySelector(component.targetElement);
      if (!container) return 'no element matches';
      widget.view.tearDown();
      widget.view.renderEmbedded(container);
      widget.state.rendered = 'embedded';
      return null;
    }
  };
})((window.standin = window.standin || {}));
