// What a person sees inside the frames of either widget: a launcher button, and a panel with header, log and composer.
(function (standin) {
  'use strict';

  const SPEECH_BUBBLE = 'M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H10l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z';

  standin.drawLauncher = function (target, look) {
    const icon = target.createElementNS('http://www.w3.org/2000/svg', 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    Object.assign(icon.style, { width: '28px', height: '28px', fill: 'currentColor', flex: 'none' });
    const path = target.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', SPEECH_BUBBLE);
    icon.appendChild(path);

    const children = [icon];
    if (look.label) children.push(standin.element(target, 'span', { text: look.label, style: { marginLeft: '8px' } }));
    if (look.unread) children.push(unreadCount(target, look.unread));
    const button = standin.element(target, 'button', {
      attributes: { type: 'button', 'data-testid': 'launcher', 'aria-label': look.title },
      onClick: look.onClick,
      style: {
        position: 'relative', display: 'flex', alignItems: 'center', justifyContent: 'center', width: '100%', height: '100%',
        border: '0', borderRadius: '999px', background: look.colour, color: look.onColour || '#fff', cursor: 'pointer',
        font: '600 15px system-ui, sans-serif',
      },
    }, children);
    target.documentElement.id = 'Embed';
    target.body.replaceChildren(button);
  };

  standin.drawPanel = function (target, look) {
    const header = standin.element(target, 'header', {
      style: {
        display: 'flex', justifyContent: 'space-between', alignItems: 'center', padding: '14px 16px', background: look.colour,
        color: look.onColour || '#fff', font: '600 16px system-ui, sans-serif',
      },
    }, [
      standin.element(target, 'span', { text: look.title }),
      standin.element(target, 'button', {
        text: '×', onClick: look.onClose, attributes: { type: 'button', 'aria-label': 'Close' },
        style: { border: '0', background: 'none', color: 'inherit', font: '22px system-ui, sans-serif', cursor: 'pointer' },
      }),
    ]);
    const log = standin.element(target, 'div', {
      attributes: { role: 'log' },
      style: { flex: '1', overflowY: 'auto', padding: '16px', display: 'flex', flexDirection: 'column', gap: '8px' },
    }, look.messages.map(function (message) { return bubble(target, message, look); }));
    const panel = standin.element(target, 'div', {
      style: { display: 'flex', flexDirection: 'column', height: '100%', background: '#fff', color: '#2f3941' },
    }, (look.hideHeader ? [] : [header]).concat([log, composer(target, look)]));
    target.body.replaceChildren(panel);
    log.scrollTop = log.scrollHeight;
  };

  function unreadCount(target, unread) {
    return standin.element(target, 'span', {
      text: String(unread),
      style: {
        position: 'absolute', top: '2px', right: '2px', minWidth: '20px', lineHeight: '20px', borderRadius: '10px',
        background: '#cc3340', color: '#fff', fontSize: '12px',
      },
    });
  }

  function bubble(target, message, look) {
    const own = message.role === 'user';
    return standin.element(target, 'div', {
      text: message.text,
      style: {
        alignSelf: own ? 'flex-end' : 'flex-start', maxWidth: '80%', padding: '8px 12px', borderRadius: '14px',
        background: own ? look.colour : '#e9ebed', color: own ? look.onColour || '#fff' : '#2f3941', fontSize: '14px',
      },
    });
  }

  function composer(target, look) {
    const input = standin.element(target, 'input', {
      attributes: { type: 'text', placeholder: 'Type a message', 'aria-label': 'Type a message' },
      style: { flex: '1', minWidth: '0', padding: '10px 12px', border: '1px solid #d8dcde', borderRadius: '20px', fontSize: '14px' },
    });
    const form = standin.element(target, 'form', {
      style: { display: 'flex', margin: '0', padding: '12px', borderTop: '1px solid #e9ebed' },
    }, [input]);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      const text = input.value.trim();
      if (!text) return;
      look.onSend(text);
    });
    return form;
  }
})((window.standin = window.standin || {}));
