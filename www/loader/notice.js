// Tells a visitor who is chatting when the chat will end: a small element in a closed shadow root,
// fixed in its place, read out politely, and gone at the press of its button or of Escape.
import { styled } from './boundary.js';
import { read } from './safe.js';

// The colours are the browser's own, light or dark as the visitor likes them; nothing moves. A page may have rules for all
// its elements, which count more than ours for the host unless these are important.
const STYLE = ':host{all:initial!important;display:block!important;position:fixed!important;z-index:var(--changeover-notice-z-index,2147483000)!important;inset:var(--changeover-notice-top,12px) 12px auto!important;width:fit-content!important;max-width:480px!important;margin:auto!important;color-scheme:light dark!important}'
  + 'div{display:flex;align-items:start;border:1px solid #8888;border-radius:8px;background:var(--changeover-notice-background,Canvas);color:var(--changeover-notice-color,CanvasText);font:var(--changeover-notice-font,15px/1.4 system-ui);box-shadow:0 4px 16px #0004}'
  + 'p{margin:14px}button{all:unset;padding:12px 16px;font-size:24px;line-height:1;cursor:pointer}button:focus-visible{outline:2px solid}';

/** By language: what is said, and the name of the button. */
const TEXTS = {
  en: 'This chat ends at {time}. After that, our new messenger will be here.|Close',
  de: 'Dieser Chat endet um {time} Uhr. Danach ist hier unser neuer Messenger f\u00fcr Sie da.|Schlie\u00dfen',
  fr: 'Ce chat se termine \u00e0 {time}. Vous trouverez ensuite ici notre nouvelle messagerie.|Fermer',
  es: 'Este chat termina a las {time}. Despu\u00e9s encontrar\u00e1 aqu\u00ed nuestra nueva mensajer\u00eda.|Cerrar',
  pt: 'Este chat termina \u00e0s {time}. Depois, voc\u00ea encontrar\u00e1 aqui o nosso novo servi\u00e7o de mensagens.|Fechar',
  it: 'Questa chat termina alle {time}. Dopo trover\u00e0 qui la nostra nuova messaggistica.|Chiudi',
  nl: 'Deze chat eindigt om {time}. Daarna vindt u hier onze nieuwe messenger.|Sluiten',
  ja: '\u3053\u306e\u30c1\u30e3\u30c3\u30c8\u306f{time}\u306b\u7d42\u4e86\u3057\u307e\u3059\u3002\u305d\u306e\u5f8c\u306f\u65b0\u3057\u3044\u30e1\u30c3\u30bb\u30f3\u30b8\u30e3\u30fc\u3092\u3054\u5229\u7528\u304f\u3060\u3055\u3044\u3002|\u9589\u3058\u308b',
  ko: '\uc774 \ucc44\ud305\uc740 {time}\uc5d0 \uc885\ub8cc\ub429\ub2c8\ub2e4. \uc774\ud6c4\uc5d0\ub294 \uc0c8 \uba54\uc2e0\uc800\ub97c \uc774\uc6a9\ud574 \uc8fc\uc138\uc694.|\ub2eb\uae30',
  zh: '\u672c\u6b21\u804a\u5929\u5c06\u4e8e {time} \u7ed3\u675f\uff0c\u4e4b\u540e\u8bf7\u4f7f\u7528\u6b64\u5904\u7684\u65b0\u6d88\u606f\u7a97\u53e3\u3002|\u5173\u95ed',
};

let host;

/** Shows when the chat will end, in the language of the page. The site's own words count more. */
export const notify = (at, spoken, words) => {
  unnotify();
  const language = (spoken || document.documentElement.lang || navigator.language).replace('_', '-');
  let code = language.slice(0, 2).toLowerCase();
  if (!TEXTS[code]) code = 'en';
  const [said, close] = TEXTS[code].split('|'), own = read(words, 'text');
  const make = name => document.createElement(name);
  // No rule of the page names such an element.
  host = make('changeover-notice');
  const root = host.attachShadow({ mode: 'closed' }), box = make('div'), text = make('p'), button = make('button');
  let before;
  const dismiss = () => {
    unnotify();
    if (before) before.focus();
  };
  // As the text runs.
  box.dir = 'auto';
  // The site's own words are in the language of the page.
  if (!own) box.lang = code;
  text.setAttribute('role', 'status');
  button.setAttribute('aria-label', read(words, 'close') || close);
  button.textContent = '\u00d7';
  button.onclick = dismiss;
  button.onfocus = event => {
    before = event.relatedTarget;
  };
  button.onkeydown = event => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismiss();
  };
  box.append(text, button);
  root.append(box);
  styled(root)(STYLE);
  // Outside of the body, whose content some pages replace.
  document.documentElement.append(host);
  // The live region is there before its text, or else it is not read out.
  setTimeout(() => {
    text.textContent = String(own || said).replaceAll('{time}', hour(new Date(at), language));
  }, 99);
};

/** Takes the notice away. */
export const unnotify = () => {
  if (host) host.remove();
  host = undefined;
};

const hour = (at, ...languages) => {
  try {
    return at.toLocaleTimeString(languages, { hour: 'numeric', minute: '2-digit' });
  } catch {
    // Not a language that the browser knows.
    return hour(at);
  }
};
