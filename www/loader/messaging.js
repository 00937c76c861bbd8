// The messaging vocabulary, in the core's order (src/messenger/mod.rs).

/** The words of each command. */
export const WORDS = 'messenger open|messenger close|messenger show|messenger hide|messenger logoutUser|messenger resetWidget|messenger loginUser|messenger:set locale|messenger:set zIndex|messenger:set cookies|messenger:set conversationTags|messenger:set conversationFields|messenger:set customization|messenger newConversation|messenger sendMessage|messenger fetchConversations'
  .split('|').map(words => words.split(' '));

/** The events that are listened to. */
export const EVENTS = 'open close unreadMessages conversationStarted conversationOpened conversationAgentAssigned messagesShown'.split(' ');

const some = object => {
  for (const key in object) if (object[key] !== undefined) return object;
};
const number = text => text ? +text : undefined;
const offset = (horizontal, vertical) => some({ horizontal: number(horizontal), vertical: number(vertical) });

/** A `customization` of what is set; a key without a value would make the widget reject all of it. */
export const LOOK = ([primary, onPrimary, action, onAction, side, ...offsets]) => {
  const theme = { primary, onPrimary, action, onAction };
  for (const key in theme) if (!theme[key]) delete theme[key];
  const web = offset(offsets[0], offsets[1]), mobile = offset(offsets[2], offsets[3]);
  const look = {};
  if (some(theme)) look.theme = theme;
  if (side || web || mobile) {
    const position = { side: side || 'right' };
    if (web || mobile) position.offset = { ...web && { web }, ...mobile && { mobile } };
    look.common = { position };
  }
  return look;
};
