// zE('messenger:set', 'customization', …) of newer builds: one unknown key or bad value drops the whole update.
(function (standin) {
  'use strict';

  const colour = function (value) { return typeof value === 'string' && CSS.supports('color', value); };
  const flag = function (value) { return typeof value === 'boolean'; };
  const text = function (value) { return typeof value === 'string'; };
  const length = function (value) {
    return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)));
  };
  const oneOf = function (values) { return function (value) { return values.includes(value); }; };
  const between = function (least, most) {
    return function (value) { return typeof value === 'number' && value >= least && value <= most; };
  };
  const width = function (value) { return length(value) || text(value); };
  const needing = function (schema, names) { return Object.defineProperty(schema, 'needed', { value: names }); };
  const axes = needing({ horizontal: length, vertical: length }, ['horizontal', 'vertical']);

  const SCHEMA = {
    theme: {
      primary: colour, onPrimary: colour, message: colour, onMessage: colour, action: colour, onAction: colour,
      onSecondaryAction: colour, businessMessage: colour, onBusinessMessage: colour, background: colour, onBackground: colour,
      error: colour, onError: colour, notify: colour, onNotify: colour,
    },
    common: {
      hideHeader: flag, contentScale: between(50, 200), stylingPreset: oneOf(['default', 'minimalistic']),
      // Material exists with offset beside position too; the reference puts it inside.
      position: needing({ side: oneOf(['left', 'right']), offset: { web: axes, mobile: axes } }, ['side']),
    },
    conversationList: {
      hideHeader: flag, hideNewConversationButton: flag, avatar: { hidden: flag, size: text }, hideTimestamp: flag,
      hideMessagePreview: flag, hideDivider: flag, groupByTimestamp: flag,
    },
    messageLog: {
      hideHeader: flag, avatar: { position: text, size: text }, businessMessage: { bubbleMaxWidth: width, hideBubble: flag },
      userMessage: { bubbleMaxWidth: width, hideBubble: flag }, citations: { sources: function () { return true; } },
    },
  };

  standin.messengerCustomization = function (widget) {
    return function (update) {
      const fault = firstFault(update, SCHEMA, 'customization');
      if (fault) return console.error(fault);
      widget.state.customization = merged(widget.state.customization, update);
      widget.view.update();
    };
  };

  function firstFault(value, schema, path) {
    if (typeof schema === 'function') return schema(value) ? null : path + ' is invalid';
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path + ' needs an object';
    for (const key of schema.needed || []) if (!Object.hasOwn(value, key)) return path + ' needs ' + key;
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(schema, key)) return path + '.' + key + ' is unknown';
      const fault = firstFault(value[key], schema[key], path + '.' + key);
      if (fault) return fault;
    }
    return null;
  }

  // "Keys left out keep their present value."
  function merged(present, update) {
    if (typeof update !== 'object') return update;
    const result = Object.assign({}, typeof present === 'object' ? present : {});
    Object.keys(update).forEach(function (key) { result[key] = merged(result[key], update[key]); });
    return result;
  }
})((window.standin = window.standin || {}));
