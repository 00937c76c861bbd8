// A plain text area with line numbers.
let gutter;
let marked;

/** Numbers the lines, and runs the code on Ctrl or Cmd with Enter. */
export const setUpEditor = (area, numbers, run) => {
  gutter = { area, numbers };
  area.addEventListener('input', () => {
    marked = undefined;
    drawNumbers();
  });
  area.addEventListener('scroll', () => { numbers.scrollTop = area.scrollTop; });
  area.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
};

/** Writes code that nobody typed; no event tells of it. */
export const setCode = text => {
  gutter.area.value = text;
  markLine();
};

/** Marks the line on which the code stops without Changeover; no line takes the mark away. */
export const markLine = line => {
  marked = line;
  drawNumbers();
};

const drawNumbers = () => {
  const { area, numbers } = gutter;
  const lines = area.value.split('\n').map((_, index) => {
    const number = document.createElement('span');
    number.textContent = index + 1;
    if (index + 1 === marked) number.className = 'stops';
    return number;
  });
  numbers.replaceChildren(...lines);
  numbers.scrollTop = area.scrollTop;
};
