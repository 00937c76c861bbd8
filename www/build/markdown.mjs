// Markdown as a page in the look of the playground, for those who read it in a browser.

import { Marked, Renderer } from 'marked';
import { getHeadingList, gfmHeadingId } from 'marked-gfm-heading-id';

/** The pages that the head of each page leads to. */
const PAGES = {
  'README.md': 'Use and options', 'COMPAT.md': 'Every call', 'NOTICES.md': 'What is different', 'TRADE-OFFS.md': 'What is lost',
};

// Long names may break behind a dot, and wide tables scroll in a box of their own.
const renderer = {
  codespan(token) {
    return Renderer.prototype.codespan.call(this, token).replace(/(?<=\w)\.(?=\w)/g, '.<wbr>');
  },
  table(token) {
    return `<div class="table">${Renderer.prototype.table.call(this, token)}</div>\n`;
  },
};

const markdown = new Marked(gfmHeadingId(), { renderer });

/** The page of a Markdown file; its headings have the anchors that GitHub gives them. */
export function pageOf(text, name) {
  const article = markdown.parse(text);
  const headings = getHeadingList();
  const title = headings.find(({ level }) => level === 1)?.text ?? name;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title === 'Changeover' ? title : `${title} – Changeover`}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="base.css">
  <link rel="stylesheet" href="reading.css">
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header class="top">
  <p class="brand">Changeover</p>
  <nav aria-label="More">
    <a class="button" href="./">Try your old code</a>
    <a href="switch.html">See the switch</a>
    ${Object.entries(PAGES).map(([page, words]) => `<a href="${page}"${page === name ? ' aria-current="page"' : ''}>${words}</a>`).join('\n    ')}
  </nav>
</header>
<main>
<nav class="contents" aria-label="On this page"><ul>
${headings.filter(({ level }) => level === 2).map(({ id, text: words }) => `<li><a href="#${id}">${words}</a></li>`).join('\n')}
</ul></nav>
<article id="text" class="pane" tabindex="-1">
${article}</article>
</main>
</body>
</html>
`;
}
