// What language the code is in that is tried. Browsers run two of them as they are: HTML and plain scripts.

/** Is it a plain script? It is read, and never run. */
const isScript = code => {
  try {
    return Boolean(new Function(code));
  } catch {
    return false;
  }
};

/** A tag with all that belongs to it; `>` may stand in the text of an attribute. */
const TAG = /<(?:!--|!doctype\b|\/?[a-z][\w-]*(?:\s+[^\s<>="'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"'={]+))?)*\s*\/?>)/i;

/** What shows that a tag is only a text within a script, when it stands in front of it. */
const SCRIPT_WORDS = /\b(?:var|let|const)\s+[\w$]+\s*[=:]|\bfunction\b[\s\w$]*\(|=>|\b(?:zE|jQuery)\s*\(|\$(?:zopim)?\s*\(|\$zopim\.|\b(?:document|window)\.|\w\.\w+\s*=[^=]/;

/** Is it HTML? If not, it is taken for JavaScript, right or wrong. */
export const isHtml = code => {
  if (isScript(code) || isJsx(code)) return false;
  if (/^\s*</.test(code)) return true;
  const tag = TAG.exec(code);
  return Boolean(tag) && !SCRIPT_WORDS.test(code.slice(0, tag.index)) && !isModule(code);
};

const isModule = code => /^\s*(?:import\s*(?:['"{*]|[\w$]+\s*(?:,|from\b)|type\b)|export\s+(?:default|const|let|var|async|function|class|type|interface|\{|\*))/m.test(code);

/** An attribute in braces, and an element where a script has a value. */
const BRACES = /<[A-Za-z][\w.]*(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*\s+[\w-]+=\{/;
const ELEMENT = /(?:\breturn|=>|[=(?:&|])\s*\(?\s*<(?:[A-Za-z][\w.]*[\s/>]|>)/;

/** A page with scripts of its own is none. */
const isJsx = code => {
  if (/<(?:script|!doctype|html)\b/i.test(code)) return false;
  if (BRACES.test(code)) return true;
  const element = ELEMENT.exec(code);
  return Boolean(element) && /<\/[\w.]*>|\/>/.test(code) && SCRIPT_WORDS.test(code.slice(0, element.index + 2));
};

const isTyped = code => [
  /[\w$)\]?]\s*:\s*(?:string|number|boolean|any|unknown|void|never|HTML\w+|(?:Array|Promise|Record)<)/,
  /\bas\s+(?:any|unknown|const|never|string|number|boolean|[A-Z]\w*)\b/,
  /^\s*(?:export\s+)?(?:declare\s+\w+|interface\s+\w+\s*[{<]|enum\s+\w+\s*\{|type\s+\w+(?:<[^>]*>)?\s*=)/m,
  /\bimport\s+type\b/,
  /[\w)\]]!\.\w/,
].some(pattern => pattern.test(code));

/** What code is that browsers do not run as a plain script, in words; undefined when it is none of these, or only wrong. */
export const beyondScripts = code => {
  if (isJsx(code)) return 'JSX';
  if (isTyped(code)) return 'TypeScript';
  if (isModule(code)) return 'a module';
  return undefined;
};

/** The old API's own names. */
export const namesOldChat = code => /(?<![\w$])(?:zE|zEmbed|zESettings|\$zopim)(?![\w$])/.test(code);

/** Code that needs jQuery, unless it brings a `$` of its own. */
export const usesJQuery = code => /\bjQuery\b/.test(code) ||
  (/(?<![\w$.])\$(?:\s*\(|\.(?:ajax|each|extend|fn|get|getJSON|getScript|post|when)\b)/.test(code) && !/\b(?:var|let|const|function)\s+\$(?![\w$])/.test(code));

/** Lines on which `zESettings` is written, or at least named. */
export const linesOfSettings = code => {
  const lines = pattern => code.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
  const written = lines(/\bzESettings\b[\w.$[\]'"]*\s*=(?!=)/);
  return written.length ? written : lines(/\bzESettings\b/).slice(0, 1);
};
