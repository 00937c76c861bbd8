// The page on the stage: a small shop with the code that is tried, and in place of the old snippet either Changeover's
// tag or, to show what would happen without it, the messaging snippet alone.
import { DEMO_KEY } from './examples.js';
import { isHtml, usesJQuery } from './language.js';

// The built files and the stand-ins are beside the page that is open, the playground's own files beside this one.
const here = path => new URL(path, location.href).href;
const own = path => new URL(path, import.meta.url).href;

// Whatever loaded the old widget from the vendor: what a site replaces by Changeover's tag.
const OLD_SNIPPET = /<script\b[^>]*\bsrc\s*=\s*(["']?)[^"'>\s]*\b(?:zdassets|zopim|zendesk)\.(?:com|net|org)\b[^>]*>\s*<\/script\s*>/i;
// The oldest snippet builds its own tag; on the stage it loads nothing.
const ZOPIM_ADDRESS = /(?:https?:)?\/\/v2\.zopim\.com\/[?\w-]*/g;

/** Nothing on the stage reaches the network beyond the playground's own files. They are named: the page is a blob, which Firefox does not count as `'self'`. */
const POLICY = `default-src ${location.origin} blob: data: 'unsafe-inline' 'unsafe-eval'`;

const escape = text => text.replace(/[&"<]/g, character => `&#${character.charCodeAt(0)};`);

/** Where the vendor is that serves this build of the messenger. */
const vendor = build => here(`vendor/messenger.${build}`);

/** Changeover's tag as it stands on the stage. */
const changeoverTag = ({ profile, settings, build }) =>
  `<script type="application/json" id="changeover-config">${JSON.stringify(settings).replace(/</g, '\\u003c')}</script>` +
  `<script src="${here('dist/changeover.debug.js')}" data-messaging-key="${DEMO_KEY}" ` +
  `data-vendor-base="${vendor(build)}" data-profile="${profile}"></script><script>__stage.listen()</script>`;

const snippet = build => `<script id="ze-snippet" src="${vendor(build)}/ekr/snippet.js?key=${DEMO_KEY}"></script>`;

// An end tag in a text of the script would end it.
const asHtml = code => (isHtml(code) ? code : `<script>${code.replace(/<\/(?=script)/gi, '<\\/')}\n</script>`);

/**
 * The text of the page, and the line of it on which the code begins.
 * @param {{ code: string, withShim: boolean, profile: string, build: string, settings: object }} what
 */
export const writePage = ({ code, withShim, ...site }) => {
  const tag = withShim ? changeoverTag(site) : snippet(site.build);
  let html = asHtml(code).replace(ZOPIM_ADDRESS, 'data:text/javascript,');
  let head = tag;
  const library = usesJQuery(code) ? `<script src="${own('jquery.js')}"></script>` : '';
  // In its place, on as many lines, so that errors keep their line numbers.
  html = html.replace(OLD_SNIPPET, found => {
    head = '';
    return tag + '\n'.repeat(found.split('\n').length - 1);
  });
  const before = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(POLICY)}">
<base href="https://your-shop.example/"><meta name="viewport" content="width=device-width"><title>Leaf &amp; Kettle</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${own('shop.css')}">
<script src="${own('stage.js')}"${withShim ? '' : ' data-quiet'}></script>${library}${head}</head><body>
<header><b>Leaf &amp; Kettle</b><nav><a href="/tea">Tea</a><a href="/pots">Pots</a></nav></header>
<main><h1>Your shop</h1><section id="yours">
`;
  const after = `
</section><ul class="goods"><li><i style="--tea:#8c5a2b"></i>Darjeeling</li><li><i style="--tea:#6d8b3c"></i>Sencha</li>
<li><i style="--tea:#a33b2e"></i>Rooibos</li></ul></main></body></html>`;
  return { html: before + html + after, firstLine: before.split('\n').length };
};
