// The names we own. Each is an accessor on `window`, and once more on its prototype, so that a page
// that deletes or nulls the name (wrappers and single-page recipes do) still finds it.
import { state } from './engine.js';
import { define, read } from './safe.js';
import { $zopim, adoptCallbacks, adoptCalls, zE, zEmbed } from './facade.js';
import { page, take } from './settings.js';
import { bringAgain, onFunction } from './widget.js';

const own = (name, get, set) => {
  const accessor = { enumerable: true, get, set };
  try {
    define(Object.getPrototypeOf(window), name, accessor);
  } catch {
    // A frozen prototype: the name is lost when the page deletes it.
  }
  try {
    define(window, name, accessor);
  } catch {
    // `var zE` in an earlier script: it cannot be watched, but it can be assigned.
    window[name] = get();
  }
};

/**
 * A name that stands for one of our functions. A page may put its own function there (tests do, and
 * wrappers in disabled mode); nothing, or a loader's stub, is not one: the stub's queue is taken over.
 */
const stand = (name, ours, adopt, earlier) => {
  const before = window[name];
  let shown = ours;
  const set = value => {
    if (!value || value === ours) shown = ours;
    // Classic's own function comes from the frame that classic runs in.
    else if (SWITCH && name === '$zopim' && state.classic && typeof value === 'function' && !(value instanceof Function)) state.classic.zopim(value);
    else if (typeof value === 'function' && value._) adopt(value);
    else shown = value;
  };
  own(name, () => {
    // A loader that asks nobody gives its stub a queue only when the stub has our place.
    const queue = read(shown, '_');
    if (queue && queue !== ours._) {
      adopt(shown);
      shown = ours;
    }
    return shown;
  }, set);
  if (typeof before === 'function' && !earlier) adopt(before);
};

/** Claims the names. With a widget of our own to load, other loaders are told that it is loaded. */
export const claim = (loads, earlier, bring) => {
  adoptCalls(document.zEQueue);
  stand('zE', zE, stub => adoptCalls(stub._), earlier);
  stand('$zopim', $zopim, adoptCallbacks, earlier);

  const before = window.zEmbed;
  if (typeof before === 'function' && !earlier) {
    if (before.widget) onFunction(before);
    else adoptCalls(before._);
  }
  own('zEmbed', () => zEmbed, value => {
    // The widget's own function carries a copy of our properties.
    if (typeof value === 'function' && value !== zE && value !== zEmbed && (value.version || value.widget || value.hide === zEmbed.hide)) onFunction(value);
    else if (typeof value === 'function' && value._) adoptCalls(value._);
  });

  page.settings = window.zESettings;
  take();
  own('zESettings', () => page.settings, value => {
    page.settings = value;
    take();
  });

  if (loads) {
    let loaded = !earlier && window.zEACLoaded;
    own('zEACLoaded', () => {
      const asks = document.currentScript !== state.snippet;
      if (SWITCH && asks) bringAgain(bring);
      return loaded || asks || undefined;
    }, () => {});
    if (SWITCH) state.unload = () => {
      loaded = undefined;
    };
  }
};
