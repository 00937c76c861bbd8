// On request, elements of the old widget for code that reaches for them. They never show; what such code does to them is
// done to the messenger.
import { zE } from './facade.js';

/** Puts them into the page, as soon as it has a body. */
export const standIn = () => {
  if (document.body) build(document.body);
  else document.addEventListener('DOMContentLoaded', () => build(document.body));
};

/** What holds them. */
export let box;

const build = body => {
  const wrapper = box = document.createElement('div');
  wrapper.style.cssText = 'display:none!important';

  const add = (tag, name, value, hide, show) => {
    const element = document.createElement(tag);
    let hidden = false;
    element[name] = value;
    element.addEventListener('click', () => zE('webWidget', 'open'));
    new MutationObserver(() => {
      // One that was replaced has no computed style.
      const now = element.style.display === 'none' || getComputedStyle(element).display === 'none';
      if (now !== hidden) zE('webWidget', (hidden = now) ? hide : show);
    }).observe(element, { attributeFilter: ['style', 'class'] });
    wrapper.appendChild(element);
    return element;
  };
  const parts = [add('div', 'className', 'zopim', 'hide', 'show'), add('iframe', 'id', 'webWidget', 'close', 'open')];
  let launcher = document.getElementById('launcher') ? undefined : add('iframe', 'id', 'launcher', 'hide', 'show');
  body.appendChild(wrapper);

  new MutationObserver((_, observer) => {
    const real = launcher && [...document.querySelectorAll('#launcher')].find(element => element !== launcher);
    if (real) {
      real.style.cssText += launcher.style.cssText.replace(/\bdisplay: \w+;/, '');
      launcher.remove();
      launcher = undefined;
    } else if (!parts.concat(launcher || []).every(element => element.isConnected)) {
      observer.disconnect();
      zE('webWidget', 'hide');
    }
  }).observe(body, { childList: true, subtree: true });
};
