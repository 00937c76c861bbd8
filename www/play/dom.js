// Elements, and copying.

/** An element with attributes and children; a child may be text. */
export const element = (name, attributes = {}, children = []) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...[children].flat().filter(child => child !== ''));
  return made;
};

/** A button that copies a text and says so. */
export const copyButton = (text, label) => {
  const button = element('button', { type: 'button', class: 'copy', 'aria-label': label }, ['Copy']);
  wireCopy(button, text);
  return button;
};

/** Makes a button copy a text; for a moment the button says how that went. */
export const wireCopy = (button, text) => {
  const word = button.textContent;
  let timer;
  button.addEventListener('click', async () => {
    const done = await copy(text());
    button.textContent = done ? 'Copied' : 'Copying was refused';
    announce(button.textContent);
    clearTimeout(timer);
    timer = setTimeout(() => { button.textContent = word; }, 1800);
  });
};

const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
};

// Pages that are not served over HTTPS have no clipboard.
const copyByHand = text => {
  const area = element('textarea', { style: 'position:fixed;opacity:0', 'aria-hidden': 'true' });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
};

/** Says something to those who do not see it. */
export const announce = text => {
  document.getElementById('announce').textContent = text;
};
