// Members that builds after 2025-06 added: shapes from messaging.json. The 2025-06 stand-in does not have them.
(function (standin) {
  'use strict';

  standin.addNewerMembers = function (widget, table) {
    const conversations = widget.conversations;

    function answer(callback, values) {
      if (typeof callback === 'function') standin.runContained(callback, values);
    }

    function answerLater(callback, values) {
      setTimeout(answer, widget.product.serverDelay || 0, callback, values);
    }

    function refused(type, reason) {
      return { type: type, reason: reason, message: type + ': ' + reason };
    }

    function textOf(message) {
      const content = message && message.content;
      return content && content.type === 'text' && typeof content.text === 'string' ? content.text : null;
    }

    // "Creates a conversation in the background": nothing has happened when the call returns, and whether one more is
    // allowed is for the server to say.
    function newConversation(options, inBackground, callback) {
      const words = options || {};
      const text = textOf(words.message);
      const refuse = function (reason) { answer(callback, [refused('NewConversationFailedError', reason)]); };
      conversations.atServer(function () {
        const oneTooMany = !widget.product.multiConversations && conversations.count() > 0;
        if (oneTooMany) return refuse('multi-conversations are not switched on');
        const conversation = conversations.start(words, inBackground);
        if (text) conversations.say(text, conversation, words.message.metadata);
        answer(callback, [null, copied(conversation)]);
      }, function () { refuse('the visitor is gone'); });
    }

    function sendMessage(message, conversationId, callback) {
      const text = textOf(message);
      const refuse = function (reason) { answer(callback, [refused('SendMessageFailedError', reason)]); };
      conversations.atServer(function () {
        const conversation = conversations.find(conversationId);
        if (!conversation) return refuse('no such conversation');
        if (!text) return refuse('only text can be sent');
        answer(callback, [null, copied(conversations.say(text, conversation, message.metadata))]);
      }, function () { refuse('no such conversation'); });
    }

    Object.assign(table.messenger, {
      newConversation: function (options, callback) { newConversation(options, true, callback); },
      sendMessage: sendMessage,
      // Observed never to call back in single-conversation mode.
      fetchConversations: function (offset, callback) {
        if (!widget.product.multiConversations) return;
        const tell = function () {
          answer(callback, [null, { data: copied(conversations.page(offset)), hasMore: conversations.count() > offset + 10 }]);
        };
        conversations.atServer(tell, tell);
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
      // "Open the widget separately when it should be visible."
      newConversation: function (options) { newConversation(options, false); },
      navigation: function (target) {
        if (!widget.product.multiConversations || !target) return;
        widget.state.screen = target.screen;
        if (target.screen === 'ConversationList') return;
        if (target.screen === 'Conversation' && target.options && conversations.find(target.options.conversationId)) {
          conversations.show(target.options.conversationId);
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

  function copied(value) {
    return value && JSON.parse(JSON.stringify(value));
  }
})((window.standin = window.standin || {}));
