/** `exactly<Type>()(value)` compiles when the value is of that type, no wider and no narrower. */
export const exactly = <Expected>() => <Found>(_: Found & ([Found, Expected] extends [Expected, Found] ? unknown : never)) => true;
