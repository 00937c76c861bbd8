// Tells a visitor who is chatting when the chat will end: a small element in a closed shadow root,
// fixed in its place, read out politely, and gone at the press of its button or of Escape.
import { read } from './safe.js';

const STYLE = `:host{all:initial;display:block;position:fixed;z-index:var(--changeover-notice-z-index,2147483000);top:var(--changeover-notice-top,12px);left:12px;right:12px;pointer-events:none}
div{display:flex;align-items:flex-start;gap:4px;box-sizing:border-box;width:fit-content;max-width:480px;margin:auto;padding:4px;border:1px solid var(--changeover-notice-border,#c2c8cc);border-radius:var(--changeover-notice-radius,8px);background:var(--changeover-notice-background,#fff);color:var(--changeover-notice-color,#1f2933);font:var(--changeover-notice-font,15px/1.4 system-ui,sans-serif);box-shadow:0 4px 16px #0004;pointer-events:auto}
p{margin:10px}
button{flex:none;width:40px;height:40px;padding:0;border:0;border-radius:6px;background:none;color:inherit;font-size:24px;line-height:1;cursor:pointer}
button:focus-visible{outline:2px solid}
@media(prefers-color-scheme:dark){div{border-color:var(--changeover-notice-border,#5c6970);background:var(--changeover-notice-background,#1f2933);color:var(--changeover-notice-color,#f3f5f6)}}
@media(prefers-reduced-motion:no-preference){div{animation:a .3s}@keyframes a{from{opacity:0;transform:translateY(-12px)}}}
@media print{:host{display:none}}`;

/** By language: what is said, and the name of the button. */
const TEXTS = {
  en: ['This chat will end at {time}. After that, you can reach us here in our new messenger.', 'Close'],
  de: ['Dieser Chat endet um {time} Uhr. Danach erreichen Sie uns hier in unserem neuen Messenger.', 'Schlie\u00dfen'],
  fr: ['Ce chat prendra fin \u00e0 {time}. Vous pourrez ensuite nous \u00e9crire ici, dans notre nouvelle messagerie.', 'Fermer'],
  es: ['Este chat terminar\u00e1 a las {time}. Despu\u00e9s podr\u00e1 escribirnos aqu\u00ed, en nuestra nueva mensajer\u00eda.', 'Cerrar'],
  pt: ['Este chat ser\u00e1 encerrado \u00e0s {time}. Depois, fale conosco aqui em nosso novo servi\u00e7o de mensagens.', 'Fechar'],
  it: ['Questa chat terminer\u00e0 alle {time}. Dopo potr\u00e0 scriverci qui, nel nostro nuovo servizio di messaggistica.', 'Chiudi'],
  nl: ['Deze chat eindigt om {time}. Daarna bereikt u ons hier in onze nieuwe messenger.', 'Sluiten'],
  pl: ['Ten czat zako\u0144czy si\u0119 o {time}. Potem mo\u017cna b\u0119dzie pisa\u0107 do nas tutaj, w naszym nowym komunikatorze.', 'Zamknij'],
  sv: ['Den h\u00e4r chatten avslutas kl. {time}. D\u00e4refter n\u00e5r du oss h\u00e4r i v\u00e5r nya meddelandetj\u00e4nst.', 'St\u00e4ng'],
  ja: ['\u3053\u306e\u30c1\u30e3\u30c3\u30c8\u306f{time}\u306b\u7d42\u4e86\u3057\u307e\u3059\u3002\u305d\u306e\u5f8c\u306f\u3001\u3053\u3061\u3089\u306e\u65b0\u3057\u3044\u30e1\u30c3\u30bb\u30f3\u30b8\u30e3\u30fc\u3092\u3054\u5229\u7528\u304f\u3060\u3055\u3044\u3002', '\u9589\u3058\u308b'],
  ko: ['\uc774 \ucc44\ud305\uc740 {time}\uc5d0 \uc885\ub8cc\ub429\ub2c8\ub2e4. \uc774\ud6c4\uc5d0\ub294 \uc5ec\uae30\uc5d0\uc11c \uc0c8 \uba54\uc2e0\uc800\ub97c \uc774\uc6a9\ud574 \uc8fc\uc138\uc694.', '\ub2eb\uae30'],
  zh: ['\u672c\u6b21\u804a\u5929\u5c06\u4e8e {time} \u7ed3\u675f\u3002\u4e4b\u540e\uff0c\u60a8\u53ef\u4ee5\u5728\u6b64\u4f7f\u7528\u65b0\u7684\u6d88\u606f\u7a97\u53e3\u8054\u7cfb\u6211\u4eec\u3002', '\u5173\u95ed'],
  ar: ['\u0633\u062a\u0646\u062a\u0647\u064a \u0647\u0630\u0647 \u0627\u0644\u0645\u062d\u0627\u062f\u062b\u0629 \u0641\u064a \u0627\u0644\u0633\u0627\u0639\u0629 {time}. \u0628\u0639\u062f \u0630\u0644\u0643 \u064a\u0645\u0643\u0646\u0643 \u0645\u0631\u0627\u0633\u0644\u062a\u0646\u0627 \u0647\u0646\u0627.', '\u0625\u063a\u0644\u0627\u0642'],
};

let host, text, dismissed;

const hour = (at, language) => {
  const style = { hour: 'numeric', minute: '2-digit' };
  try {
    return new Date(at).toLocaleTimeString(language, style);
  } catch {
    // Not a language that the browser knows.
    return new Date(at).toLocaleTimeString([], style);
  }
};

/** Shows when the chat will end, in the language of the page. The site's own words count more. */
export const notify = (at, spoken, words) => {
  if (dismissed === at) return;
  const language = String(spoken || document.documentElement.lang || navigator.language).replace('_', '-');
  const primary = language.slice(0, 2).toLowerCase();
  const [said, close] = TEXTS[primary] || TEXTS.en;
  if (!host) build(() => { dismissed = at; });
  const [box, button] = [text.parentNode, text.nextSibling];
  box.lang = language;
  box.dir = primary === 'ar' || primary === 'he' ? 'rtl' : 'ltr';
  button.setAttribute('aria-label', read(words, 'close') || close);
  // The live region is there before its text, or else it is not read out.
  setTimeout(() => {
    if (text) text.textContent = String(read(words, 'text') || said).replace('{time}', hour(at, language));
  }, 99);
};

/** Takes the notice away. */
export const unnotify = () => {
  if (host) host.remove();
  host = text = undefined;
};

const build = dismissing => {
  let before;
  // No rule of the page is for such an element.
  host = document.createElement('changeover-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const make = name => document.createElement(name);
  const box = make('div'), button = make('button');
  text = make('p');
  text.setAttribute('role', 'status');
  button.type = 'button';
  button.textContent = '\u00d7';
  const dismiss = () => {
    dismissing();
    unnotify();
    if (before && before.focus) before.focus();
  };
  button.onclick = dismiss;
  box.addEventListener('focusin', event => {
    before = event.relatedTarget;
  });
  box.onkeydown = event => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismiss();
  };
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = make('style');
    style.textContent = STYLE;
    root.append(style);
  }
  box.append(text, button);
  root.append(box);
  (document.body || document.documentElement).append(host);
};
