// Typical values in the place of a usage's placeholders, chosen by where they stand.

const TEXTS = [
  [/email( value)?$/i, 'ann@shop.example'],
  [/phone( value)?$/i, '+44 20 7946 0000'],
  [/updatePath url$/, 'https://shop.example/cart'],
  [/language$|locale$/i, 'pt_BR'],
  [/launcherText$/, '#ffffff'],
  [/color(s? \w+)?$/i, '#17494d'],
  [/tags( |$)/i, 'Plan B'],
  [/department$|departments\.filter$|getDepartment$|departments\.setLabel$/i, 'Sales'],
  [/position(mobile)?$/i, 'bl'],
  [/setSize$/, 'medium'],
  [/setTheme$/, 'simple'],
  [/setImage$|setAvatar$/, 'https://shop.example/face.png'],
  [/setLayout$/, 'image_right'],
  [/\.say$|chat:send$/, 'Is this in stock?'],
  [/notes$/i, 'Came from the price list.'],
  [/jwt$/, 'header.payload.signature'],
  [/concierge\.set\w+$|setTitle$|setText$|Greetings( \w+)?$|title$/, 'How can we help?'],
  [/name( value)?$/i, 'Ann Example'],
  [/organization$/, 'Example Ltd'],
  [/search$|labels$|searchPlaceholder \*$/, 'returns'],
];

const RECORDS = [
  [/^zE webWidget$|identify$/, { name: 'Ann Example', email: 'ann@shop.example' }],
  [/webWidget$/, { zIndex: 20, offset: { horizontal: '10px' }, contactForm: { attachments: true } }],
  [/contactForm$/, { attachments: true }],
  [/color$/, { theme: '#17494d', launcherText: '#ffffff' }],
  [/zESettings|updateSettings/, { webWidget: { zIndex: 20, offset: { horizontal: '10px' }, chat: { tags: ['Plan B'] } } }],
  [/prefill$/, { name: { value: 'Ann Example', readOnly: true }, email: { value: 'ann@shop.example', readOnly: true } }],
  [/activate$/, { hideOnClose: true }],
  [/Suggestions$/, { search: 'returns' }],
  [/Greetings$/, { online: 'How can we help?', offline: 'Leave a message.' }],
];

const OTHERS = {
  '<num>': () => 40,
  '<bool>': place => !/cookies/.test(place),
  '<props>': () => recordAt('zESettings'),
  '<command>': () => 'identify',
  '<event>': () => 'open',
};

/** A placeholder's value; `place` is the path of the call and of the keys around it. Anything else is itself. */
export function valueAt(place, placeholder) {
  switch (placeholder) {
    case '<str>': return textAt(place);
    case '<obj>': return recordAt(place);
    default: return placeholder in OTHERS ? OTHERS[placeholder](place) : placeholder;
  }
}

const textAt = place => found(TEXTS, place);
const recordAt = place => found(RECORDS, place);

function found(table, place) {
  const row = table.find(([pattern]) => pattern.test(place));
  if (!row) throw new Error(`no typical value for ${place}`);
  return row[1];
}
