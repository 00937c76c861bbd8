// The frames of messaging (observed.md, "Storage and frames seen") and what a person sees in them.
(function (standin) {
  'use strict';

  const PRIMARY = '#1f73b7';

  standin.messengerView = function (widget) {
    const state = widget.state;
    let launcher = null;
    let windowFrame = null;
    let embedded = null;

    function look() {
      const theme = (state.customization && state.customization.theme) || {};
      return { colour: theme.primary || PRIMARY, onColour: theme.onPrimary };
    }

    function side() {
      const position = ((state.customization || {}).common || {}).position || {};
      const offset = (position.offset || {}).web || {};
      const onLeft = position.side === 'left';
      const horizontal = (offset.horizontal === undefined ? 16 : offset.horizontal) + 'px';
      return {
        left: onLeft ? horizontal : 'auto', right: onLeft ? 'auto' : horizontal,
        vertical: Number(offset.vertical === undefined ? 16 : offset.vertical),
      };
    }

    function seen(visible) {
      return visible ? { visibility: 'visible', opacity: '1' } : { visibility: 'hidden', opacity: '0' };
    }

    function drawLauncher() {
      const place = side();
      launcher.style(Object.assign(
        { left: place.left, right: place.right, bottom: place.vertical + 'px', zIndex: String(state.zIndex) },
        seen(!state.hidden),
      ));
      launcher.draw(function (target) {
        standin.drawLauncher(target, Object.assign(look(), {
          title: launcher.element.title, unread: state.unread, onClick: widget.toggle,
        }));
      });
    }

    function drawWindow() {
      const place = side();
      const visible = state.open && !state.hidden;
      windowFrame.element.setAttribute('tabindex', visible ? '0' : '-1');
      windowFrame.style(Object.assign(
        { left: place.left, right: place.right, bottom: place.vertical + 80 + 'px', zIndex: String(state.zIndex) },
        seen(visible),
      ));
      drawPanel(windowFrame);
    }

    function drawPanel(frame) {
      const common = (state.customization || {}).common || {};
      frame.draw(function (target) {
        standin.drawPanel(target, Object.assign(look(), {
          title: widget.product.title || 'Messaging', messages: state.messages, hideHeader: common.hideHeader,
          onClose: widget.close, onSend: function (text) { widget.conversations.visitorSays(text); },
        }));
      });
    }

    const floating = {
      update: function () {
        drawLauncher();
        drawWindow();
      },
    };
    const nothing = { update: function () {} };

    const view = {
      update: nothing.update,
      renderFloating: function () {
        launcher = standin.addFrame(widget.host, {
          id: 'launcher', title: 'Button to launch messaging window', style: { width: '64px', height: '64px' },
        });
        windowFrame = standin.addFrame(widget.host, {
          name: 'Messaging window', title: 'Messaging window',
          style: {
            width: '380px', height: 'min(600px, calc(100vh - 120px))', maxWidth: 'calc(100vw - 32px)', borderRadius: '16px',
            boxShadow: '0 8px 32px rgba(0, 0, 0, .25)', background: '#fff',
          },
        });
        view.update = floating.update;
        view.update();
      },
      renderEmbedded: function (container) {
        const frame = standin.addFrame(widget.host, {
          id: 'zendesk-messaging-iframe', title: 'Messaging window', style: { position: 'static', width: '100%', height: '100%' },
        });
        container.replaceChildren(frame.element);
        frame.remove();
        embedded = frame.element;
        view.update = function () { drawPanel(frame); };
        view.update();
      },
      // "A second render tears down the live view."
      tearDown: function () {
        [launcher, windowFrame, embedded].forEach(function (part) { if (part) part.remove(); });
        launcher = windowFrame = embedded = null;
        view.update = nothing.update;
      },
    };
    return view;
  };
})((window.standin = window.standin || {}));
