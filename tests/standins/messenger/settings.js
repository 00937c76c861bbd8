// zE('messenger:set', …) of the 2025-06 build: observed.md, "Messaging setters in that build".
(function (standin) {
  'use strict';

  const MOST_TAGS = 20;
  const LONGEST_TAG = 255;
  const REFUSED_IN_TAGS = /[()[\]{}<>"'`,;@!*\\$#=%&?+\s]/;
  const FIELD_VALUES = ['string', 'number', 'boolean'];

  standin.messengerSettings = function (widget) {
    const state = widget.state;

    function cleanTags(tags) {
      const strings = tags.filter(function (tag) {
        if (typeof tag === 'string') return true;
        console.error('conversationTags: a tag is not a string');
        return false;
      });
      return strings
        .map(function (tag) { return tag.trim().replaceAll(' ', '_').toLowerCase(); })
        .filter(function (tag) { return tag && tag.length <= LONGEST_TAG && !REFUSED_IN_TAGS.test(tag); });
    }

    return {
      conversationTags: function (tags) {
        if (!Array.isArray(tags)) return console.error('conversationTags needs an array');
        const cleaned = cleanTags(tags);
        if (cleaned.length > MOST_TAGS) console.error('conversationTags: only the first ' + MOST_TAGS + ' tags are kept');
        state.tags = cleaned.slice(0, MOST_TAGS);
      },
      // Whether a second call merges is not known: it replaces, so that only callers who always send all are served.
      conversationFields: function (fields, stored) {
        if (!Array.isArray(fields)) return console.error('conversationFields needs an array');
        const accepted = fields.filter(function (field) {
          return field && typeof field.id === 'string' && FIELD_VALUES.includes(typeof field.value);
        });
        state.fields = accepted.map(function (field) { return { id: field.id, value: field.value }; });
        if (typeof stored === 'function') setTimeout(standin.runContained, 0, stored);
      },
      cookies: function (range) {
        if (typeof range === 'boolean') {
          console.warn('cookies: booleans are deprecated');
          return widget.allowStorage(range ? 'all' : 'none');
        }
        if (!['all', 'functional', 'none'].includes(range)) return console.error('cookies needs all, functional or none');
        widget.allowStorage(range);
      },
      zIndex: function (value) {
        if (typeof value !== 'number') return console.error('zIndex needs a number');
        state.zIndex = value;
        widget.view.update();
      },
      locale: function (tag) {
        if (!isLanguageTag(tag)) return console.error('locale needs a BCP 47 language tag');
        state.locale = tag;
      },
    };
  };

  function isLanguageTag(tag) {
    if (typeof tag !== 'string') return false;
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch (invalid) {
      return false;
    }
  }
})((window.standin = window.standin || {}));
