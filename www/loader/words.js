// How names.js spells lists of names.

/** The names of a list. Those with the same first part stand together: `window=show,hide` is window.show and window.hide. */
export const namesOf = text => text.split(' ').flatMap(word => {
  const [space, inner] = word.split('=');
  return inner ? inner.split(',').map(name => space + '.' + name) : word;
});
