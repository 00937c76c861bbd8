// Generated from src/classic; run UPDATE=1 cargo test --test generated
// The types of messaging, of arguments and of Changeover itself are written by hand, in api.d.ts. The names `zE` and
// `$zopim` are declared in globals.d.ts and, as parts of `window` alone, in window.d.ts.
import type {
  Authentication, ByName, Changeover, ChangeoverConfig, Corner, Department, Display, FormField, Greetings, Identity,
  LivechatOptions, Messenger, NeverWorked, Page, Prefill, Status, Suggestions, ThemeColors, TicketForm, TokenFunction,
  Translation, Words,
} from './api.js';

export type * from './api.js';

declare global {
  var changeover: Changeover;
  var changeoverConfig: ChangeoverConfig | undefined;
}

/** `$zopim`. Keeps the function until the messenger is up, then runs functions in order; after that it runs them at once. */
export interface Zopim {
  (callback: () => void): void;
  /**
   * Is always empty: functions that are put there before the tag, or pushed after it, are run in their turn.
   * @deprecated `zE(() => start())`
   */
  _: Array<() => void>;
  /**
   * Keeps what the page puts there; that of a snippet before the tag is not taken over.
   * @deprecated Leave it out: messaging does not read it.
   */
  s?: HTMLScriptElement;
  /**
   * Holds the time at which the queue was made.
   * @deprecated Leave it out: messaging does not read it.
   */
  t?: number;
  /**
   * Can be called; records are read as `livechat.set` reads them.
   * @deprecated Leave it out: messaging does not read it.
   */
  set: (options: LivechatOptions) => void;
  /**
   * Is there from the line after the tag, with every method, and stays the same object.
   * @deprecated Call `zE('messenger', …)` instead of methods of this object.
   */
  readonly livechat: Livechat;
}

/** `$zopim.livechat`. Is there from the line after the tag, with every method, and stays the same object. */
export interface Livechat {
  /**
   * Adds to the set of tags, which is sent whole, in lower case and with `_` for spaces and refused signs.
   * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
   */
  addTags(...tags: Words): void;
  /**
   * Sends the set of tags without these, which must be spelled as they were added; a ticket keeps the tags that it already has.
   * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
   */
  removeTags(...tags: Words): void;
  /**
   * Adds a line to the notes, which go where `fields.notes` of the configuration says.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  appendNotes(notes: string): void;
  /**
   * Replaces the notes, which go where `fields.notes` of the configuration says.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  setNotes(notes: string): void;
  /**
   * Signs the visitor in with the token that your function delivers, or one of the configured source.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  authenticate(options: Authentication): void;
  /**
   * Closes the panel, signs the visitor out, forgets name, e-mail, phone, notes and tags, but not what settings say, and starts over with a new visitor.
   * @deprecated `zE('messenger', 'close'); zE('messenger', 'logoutUser'); zE('messenger', 'resetWidget')`
   */
  clearAll(): void;
  /**
   * Counts the chat as ended, for `isChatting` and the end listeners; the page's next message begins another.
   * @deprecated Let agents end sessions, or allow visitors to end them, in Admin Center.
   */
  endChat(): void;
  /**
   * Hides the launcher and the panel.
   * @deprecated `zE('messenger', 'hide')`
   */
  hideAll(): void;
  /**
   * Sends the text as a message of the visitor, in the running conversation or a new one.
   * @deprecated `zE('messenger', 'sendMessage', { content: { type: 'text', text } }, conversationId)`
   */
  say(message: string): void;
  /**
   * Puts the page's address where `fields.path` of the configuration says.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  sendVisitorPath(page?: Page): void;
  /**
   * Calls the setters of name, e-mail, phone, language, color, status and of the listeners, in this order; see those. Other keys have no effect.
   * @deprecated Make the messaging call of each key on its own.
   */
  set(options: LivechatOptions): void;
  /**
   * Sets the main colour of launcher and panel.
   * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
   */
  setColor(color: string): void;
  /**
   * Has no effect: messaging reports nothing to the page's Google Analytics, so nothing is to be disabled.
   * @deprecated Delete the call.
   */
  setDisableGoogleAnalytics(disabled: boolean): void;
  /**
   * Has no effect; messaging has no call for its sound.
   * @deprecated Delete the call.
   */
  setDisableSound(disabled: boolean): void;
  /**
   * Is remembered for `getEmail`, and goes where `fields.email` of the configuration says.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  setEmail(email: string): void;
  /**
   * Is remembered for `getName`, and goes where `fields.name` of the configuration says.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  setName(name: string): void;
  /**
   * Is remembered for `getPhone`, and goes where `fields.phone` of the configuration says.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  setPhone(phone: string): void;
  /**
   * Has no effect: the launcher's text comes from Admin Center.
   * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
   */
  setGreetings(greetings: Greetings): void;
  /**
   * Sets the language; `pt_BR` is read as `pt-BR`, and `--` leaves the visitor's own.
   * @deprecated `zE('messenger:set', 'locale', 'de')`
   */
  setLanguage(code: string): void;
  /**
   * Shows or hides the messenger where it is to be hidden while offline; nothing else changes.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  setStatus(status: 'online' | 'offline'): void;
  /**
   * Is called once the messenger has come and what was held for it has run, in a task of its own; a later listener is called as well, and all are again after `clearAll`.
   * @deprecated `zE(() => start())`
   */
  setOnConnected(callback: () => void): void;
  /**
   * Is called when the visitor starts a conversation, or goes on with an earlier one while no chat is running.
   * @deprecated `zE('messenger:on', 'conversationStarted', listener)`
   */
  setOnChatStart(callback: () => void): void;
  /**
   * Is called when the page ends the chat, or the visitor has been idle for long.
   * @deprecated Count ended conversations in Zendesk's reports: messaging has no event for it.
   */
  setOnChatEnd(callback: () => void): void;
  /**
   * Is called at once with the status that your configuration tells, `online` unless it does, and when that changes. The same function, registered again, is not called at once again.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  setOnStatus(callback: (status: Status) => void): void;
  /**
   * Is called with the number of unread messages, at once if there are any and when it changes; with 0 only in the `standalone` profile.
   * @deprecated `zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); })`; `n` is the count, which is told at once and when it changes, also when it is 0: code that opens the panel must check it.
   */
  setOnUnreadMsgs(callback: (count: number) => void): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  setOnGreeting(callback: Function): void;
  /**
   * Has no effect: it waited for a Flash movie.
   * @deprecated Delete the call.
   */
  setOnFlashReady(callback: Function): void;
  /**
   * Answers the address that the page set last, or an empty string.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  getEmail(): string;
  /**
   * Answers the name that the page set last, or an empty string.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  getName(): string;
  /**
   * Answers the number that the page set last, or an empty string.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  getPhone(): string;
  /**
   * Answers whether the visitor has started a conversation on this page, or gone on with one, that has neither ended by a call nor gone idle.
   * @deprecated Note `conversationStarted` of `messenger:on`, and `messagesShown` where a conversation goes on: messaging has no call that answers this.
   */
  isChatting(): boolean;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  freeze(): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  fire(event: string, ...details: unknown[]): void;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly badge: LivechatBadge;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly bubble: LivechatBubble;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly button: LivechatButton;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly concierge: LivechatConcierge;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly cookieLaw: LivechatCookieLaw;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly departments: LivechatDepartments;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly mobileNotifications: LivechatMobileNotifications;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly offlineForm: LivechatOfflineForm;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly prechatForm: LivechatPrechatForm;
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly theme: LivechatTheme;
  /**
   * Takes any value without effect: the launcher shows its own unread count.
   * @deprecated Leave it out: messaging does not read it.
   */
  unreadflag: LivechatUnreadflag | 'enable' | 'disable';
  /**
   * Is there from the line after the tag, with its methods.
   * @deprecated See its methods.
   */
  readonly window: LivechatWindow;
}

/** `$zopim.livechat.badge`. Is there from the line after the tag, with its methods. */
export interface LivechatBadge {
  /**
   * Shows the messenger if it is hidden; its launcher takes the badge's place.
   * @deprecated `zE('messenger', 'show')`
   */
  show(): void;
  /**
   * Has no effect: there is no badge, and the launcher stayed in classic too.
   * @deprecated Delete the call, or hide the launcher too with `zE('messenger', 'hide')`.
   */
  hide(): void;
  /**
   * Sets the main colour, of the launcher and of the panel alike.
   * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
   */
  setColor(color: string): void;
  /**
   * Has no effect: the launcher's picture comes from Admin Center.
   * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
   */
  setImage(url: string): void;
  /**
   * Has no effect: the launcher's shape comes from Admin Center.
   * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
   */
  setLayout(layout: 'image_right' | 'image_left' | 'image_only' | 'text_only'): void;
  /**
   * Has no effect: the launcher's text comes from Admin Center.
   * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
   */
  setText(text: string): void;
}

/** `$zopim.livechat.bubble`. Is there from the line after the tag, with its methods. */
export interface LivechatBubble {
  /**
   * Has no effect: there is no bubble.
   * @deprecated Greet visitors with a proactive message, made in Admin Center.
   */
  show(force?: boolean): void;
  /**
   * Has no effect: there is no bubble.
   * @deprecated Delete the call.
   */
  hide(force?: boolean): void;
  /**
   * Has no effect: there is no bubble.
   * @deprecated Delete the call.
   */
  reset(): void;
  /**
   * Has no effect: there is no bubble.
   * @deprecated Greet visitors with a proactive message, made in Admin Center.
   */
  setTitle(title: string): void;
  /**
   * Has no effect: there is no bubble.
   * @deprecated Greet visitors with a proactive message, made in Admin Center.
   */
  setText(text: string): void;
  /**
   * Has no effect: there is no bubble.
   * @deprecated Delete the call.
   */
  setColor(color: string): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  setImage(url: string): void;
}

/** `$zopim.livechat.button`. Is there from the line after the tag, with its methods. */
export interface LivechatButton {
  /**
   * Shows the launcher and closes the panel; in the `standalone` profile the panel is left alone.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'close')`
   */
  show(): void;
  /**
   * Hides everything; in the `standalone` profile it hides the launcher alone.
   * @deprecated `zE('messenger', 'hide')`
   */
  hide(): void;
  /**
   * Sets the main colour, of the launcher and of the panel alike.
   * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
   */
  setColor(color: string): void;
  /**
   * Hides the messenger while the status that your configuration tells is `offline`, but not from a visitor who is chatting.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  setHideWhenOffline(hide?: boolean | 0 | 1): void;
  /**
   * Sets the distance of launcher and panel from the bottom.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetVertical(pixels: number | string): void;
  /**
   * Sets the distance of launcher and panel from the side.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetHorizontal(pixels: number | string): void;
  /**
   * Sets the distance from the bottom on phones.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { mobile: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetVerticalMobile(pixels: number | string): void;
  /**
   * Sets the distance from the side on phones.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { mobile: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetHorizontalMobile(pixels: number | string): void;
  /**
   * Sets the distance of launcher and panel from the bottom, as `setOffsetVertical` does.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetBottom(pixels: number): void;
  /**
   * Moves launcher and panel to the left or right; both stay at the bottom.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'left' } } })`
   */
  setPosition(corner: Corner): void;
  /**
   * Moves launcher and panel to the left or right, on desktops too, as in Web Widget (Classic).
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'left' } } })`
   */
  setPositionMobile(corner: Corner): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
   */
  setImage(value: unknown): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  setTheme(value: unknown): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  useFavicon(value: unknown): void;
}

/** `$zopim.livechat.concierge`. Is there from the line after the tag, with its methods. */
export interface LivechatConcierge {
  /**
   * Has no effect: the bot's picture comes from Admin Center.
   * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
   */
  setAvatar(url: string): void;
  /**
   * Has no effect: the bot's name comes from Admin Center.
   * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
   */
  setName(name: string): void;
  /**
   * Has no effect: the panel's second line comes from Admin Center.
   * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
   */
  setTitle(title: string): void;
}

/** `$zopim.livechat.cookieLaw`. Is there from the line after the tag, with its methods. */
export interface LivechatCookieLaw {
  /**
   * Does nothing, as in Web Widget (Classic); in the `standalone` profile nothing is stored or shown until the visitor has agreed, now or to the old chat.
   * @deprecated Where the option `consent` is set, delete the call: nothing is fetched before the visitor agrees. Else `zE('messenger:set', 'cookies', 'none')`, and `zE('messenger:set', 'cookies', 'all')` when they agree.
   */
  comply(): void;
  /**
   * Lets the messenger store what it needs to work, and nothing else; in the `standalone` profile that counts as consent where the option `consent` asks for it.
   * @deprecated `zE('messenger:set', 'cookies', 'functional')`; where the option `consent` is set, that counts as consent: call it when the visitor has agreed.
   */
  setDefaultImplicitConsent(): void;
  /**
   * Has no effect: messaging has no privacy panel.
   * @deprecated Ask for consent on your page, then call `changeover.consent(true)` or `zE('messenger:set', 'cookies', 'all')`; where the option `consent` is set, either lets the messenger come.
   */
  showPrivacyPanel(): void;
}

/** `$zopim.livechat.departments`. Is there from the line after the tag, with its methods. */
export interface LivechatDepartments {
  /**
   * Has no effect: there is no list of departments to shorten.
   * @deprecated Route by a conversation field or tag in Admin Center: Objects and rules, Business rules, Triggers.
   */
  filter(...departments: Array<string | number>): void;
  /**
   * Answers the configured departments, or an empty array.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  getAllDepartments(): Department[];
  /**
   * Answers the configured department of that exact name or number.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  getDepartment(nameOrId: string | number): Department | undefined;
  /**
   * Has no effect: there is no list of departments to label.
   * @deprecated Ask visitors for it in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses; an AI agent asks in its conversation flow.
   */
  setLabel(label: string): void;
  /**
   * Puts the department where `fields.department` of the configuration says, for your routing to read; a number is looked up in the list `departments`, and ignored if it is not there.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  setVisitorDepartment(nameOrId: string | number): void;
  /**
   * Forgets the department and empties its field; a ticket that has it already keeps it.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  clearVisitorDepartment(): void;
}

/** `$zopim.livechat.mobileNotifications`. Is there from the line after the tag, with its methods. */
export interface LivechatMobileNotifications {
  /**
   * Has no effect: the old pop-up for phones does not exist.
   * @deprecated Delete the call.
   */
  setDisabled(disabled: boolean): void;
  /**
   * Has no effect: the old pop-up for phones does not exist.
   * @deprecated Delete the call.
   */
  setIgnoreChatButtonVisibility(ignore: boolean): void;
}

/** `$zopim.livechat.offlineForm`. Is there from the line after the tag, with its methods. */
export interface LivechatOfflineForm {
  /**
   * Has no effect: there is no offline form.
   * @deprecated Write it as the message outside of business hours in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses.
   */
  setGreetings(message: string): void;
}

/** `$zopim.livechat.prechatForm`. Is there from the line after the tag, with its methods. */
export interface LivechatPrechatForm {
  /**
   * Has no effect: there is no pre-chat form.
   * @deprecated Write it as the first message in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses.
   */
  setGreetings(message: string): void;
}

/** `$zopim.livechat.theme`. Is there from the line after the tag, with its methods. */
export interface LivechatTheme {
  /**
   * Sets the main colour of launcher and panel, whichever part is named, as in Web Widget (Classic).
   * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
   */
  setColor(color: string, target?: 'primary' | 'badge' | 'bubble'): void;
  /**
   * Sets the main colour from `primary`; the other parts do not exist.
   * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
   */
  setColors(colors: ThemeColors): void;
  /**
   * Has no effect: messaging has its own font.
   * @deprecated Delete the call.
   */
  setFontConfig(loader: object, fontFamily: string): void;
  /**
   * Has no effect: there is no profile card.
   * @deprecated Delete the call.
   */
  setProfileCardConfig(options: { avatar?: boolean; title?: boolean; rating?: boolean }): void;
  /**
   * Has no effect: messaging has one theme.
   * @deprecated Delete the call.
   */
  setTheme(name: string): void;
  /**
   * Has no effect: colours show at once.
   * @deprecated Delete the call.
   */
  reload(): void;
}

/** `$zopim.livechat.unreadflag`. Takes any value without effect: the launcher shows its own unread count. */
export interface LivechatUnreadflag {
  /**
   * Has no effect: the launcher shows its own unread count.
   * @deprecated Delete the call.
   */
  enable(): void;
  /**
   * Has no effect: the launcher shows its own unread count.
   * @deprecated Delete the call.
   */
  disable(): void;
}

/** `$zopim.livechat.window`. Is there from the line after the tag, with its methods. */
export interface LivechatWindow {
  /**
   * Shows the messenger if it is hidden, and opens it.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  show(): void;
  /**
   * Hides everything; in the `standalone` profile it closes the panel and leaves the launcher.
   * @deprecated `zE('messenger', 'hide')`
   */
  hide(): void;
  /**
   * Opens the panel if it is closed and closes it if it is open; while hidden the messenger stays hidden, and the panel is found open or closed when it is shown again. With `profile` `standalone`, a hidden one is shown and opened.
   * @deprecated Note `open` and `close` of `messenger:on` and call the other one.
   */
  toggle(): void;
  /**
   * Answers whether the panel is open, from the page's calls and the messenger's events; `false` while the messenger is hidden.
   * @deprecated Note `open` and `close` of `messenger:on`: messaging has no call that answers this.
   */
  getDisplay(): boolean;
  /**
   * Is called whenever the messenger tells that the panel was opened, also when it opens one again that was open on the page before. With `profile` `standalone`, not for calls of the page's own.
   * @deprecated `zE('messenger:on', 'open', listener)`
   */
  onShow(callback: () => void): void;
  /**
   * Is called whenever the panel was closed; with `profile` `standalone`, not for calls of the page's own.
   * @deprecated `zE('messenger:on', 'close', listener)`
   */
  onHide(callback: () => void): void;
  /**
   * Opens the panel in the page.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  openPopout(): void;
  /**
   * Opens the panel in the page; the name is known from one table only.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  popout(): void;
  /**
   * Has no effect: the panel's title comes from Admin Center.
   * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
   */
  setTitle(title: string): void;
  /**
   * Sets the main colour of launcher and panel.
   * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
   */
  setColor(color: string): void;
  /**
   * Has no effect: the panel has one size.
   * @deprecated Delete the call.
   */
  setSize(size: 'small' | 'medium' | 'large' | 'compact'): void;
  /**
   * Moves launcher and panel to the left or right; both stay at the bottom.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'left' } } })`
   */
  setPosition(corner: Corner): void;
  /**
   * Sets the distance of launcher and panel from the bottom.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetVertical(pixels: number | string): void;
  /**
   * Sets the distance of launcher and panel from the side.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetHorizontal(pixels: number | string): void;
  /**
   * Sets the distance of launcher and panel from the bottom, as `setOffsetVertical` does.
   * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
   */
  setOffsetBottom(pixels: number): void;
  /**
   * Has no effect: the first widget's skins are gone.
   * @deprecated Delete the call.
   */
  setTheme(name: string): void;
  /**
   * Has no effect, and had none in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  setBg(value: string): void;
  /**
   * Answers nothing, as in Web Widget (Classic).
   * @deprecated Delete the call.
   */
  getSettings(): undefined;
}

/** `window.zE`. Is one function for the whole life of the page; calls are kept until the messenger is up. */
export interface ZE extends ByName, NeverWorked, Messenger {
  /**
   * Hides the launcher and the panel.
   * @deprecated `zE('messenger', 'hide')`
   */
  (api: 'webWidget', command: 'hide'): void;
  /**
   * Shows the messenger as it was before it was hidden.
   * @deprecated `zE('messenger', 'show')`
   */
  (api: 'webWidget', command: 'show'): void;
  /**
   * Shows the messenger if it is hidden, and opens it.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  (api: 'webWidget', command: 'open'): void;
  /**
   * Closes the panel; the launcher stays.
   * @deprecated `zE('messenger', 'close')`
   */
  (api: 'webWidget', command: 'close'): void;
  /**
   * Opens the panel if it is closed and closes it if it is open; while hidden the messenger stays hidden, and the panel is found open or closed when it is shown again.
   * @deprecated Note `open` and `close` of `messenger:on` and call the other one.
   */
  (api: 'webWidget', command: 'toggle'): void;
  /**
   * Is remembered, and goes where `fields.name` and `fields.email` of the configuration say.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  (api: 'webWidget', command: 'identify', user: Identity): void;
  /**
   * Is remembered, and goes where `fields.name`, `.email` and `.phone` of the configuration say.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  (api: 'webWidget', command: 'prefill', fields: Prefill): void;
  /**
   * Sets the language.
   * @deprecated `zE('messenger:set', 'locale', 'de')`
   */
  (api: 'webWidget', command: 'setLocale', locale: string): void;
  /**
   * Applies each setting of the tree on its own; see those.
   * @deprecated Make the `zE('messenger:set', …)` call of each setting, where it has one.
   */
  (api: 'webWidget', command: 'updateSettings', settings: ZESettings): void;
  /**
   * Puts the page's address where `fields.path` of the configuration says.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  (api: 'webWidget', command: 'updatePath', page?: Page): void;
  /**
   * Has no effect: there are no forms to empty, and the conversation was never touched.
   * @deprecated Delete the call.
   */
  (api: 'webWidget', command: 'clear'): void;
  /**
   * Signs the visitor out, closes the panel, counts the chat as ended, and forgets name, e-mail, phone and notes; tags, path, department and prefilled fields are set again. The conversation of a visitor who was never signed in may stay in the browser.
   * @deprecated `zE('messenger', 'logoutUser')`; on shared devices also `zE('messenger', 'resetWidget')`, for the conversation of a visitor who was never signed in.
   */
  (api: 'webWidget', command: 'logout'): void;
  /**
   * While the panel is closed or hidden, counts the chat as ended and forgets name, e-mail, phone and notes; tags and history stay.
   * @deprecated Delete the call: `zE('messenger', 'resetWidget')` would lose the visitor's history on this device, too.
   */
  (api: 'webWidget', command: 'reset'): void;
  /**
   * Opens the panel in the page.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  (api: 'webWidget', command: 'popout'): void;
  /**
   * Has no effect: the messenger has no help-center page.
   * @deprecated Let the bot offer articles, or link to your help center from the page.
   */
  (api: 'webWidget', command: 'helpCenter:setSuggestions', options: Suggestions): void;
  /**
   * Has no effect: the messenger shows no restricted articles.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  (api: 'webWidget', command: 'helpCenter:reauthenticate'): void;
  /**
   * Sends the text as a message of the visitor, in the running conversation or a new one.
   * @deprecated `zE('messenger', 'sendMessage', { content: { type: 'text', text } }, conversationId)`
   */
  (api: 'webWidget', command: 'chat:send', message: string): void;
  /**
   * Counts the chat as ended, for `chat:isChatting` and the end listeners; the page's next message begins another.
   * @deprecated Let agents end sessions, or allow visitors to end them, in Admin Center.
   */
  (api: 'webWidget', command: 'chat:end'): void;
  /**
   * Adds to the set of tags, which is sent whole, in lower case and with `_` for spaces and refused signs.
   * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
   */
  (api: 'webWidget', command: 'chat:addTags', ...tags: Words): void;
  /**
   * Sends the set of tags without these, which must be spelled as they were added; a ticket keeps the tags that it already has.
   * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
   */
  (api: 'webWidget', command: 'chat:removeTags', ...tags: Words): void;
  /**
   * Signs the visitor in again with a new token of the chat `jwtFn`, or of the configured source.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  (api: 'webWidget', command: 'chat:reauthenticate'): void;
  /**
   * Answers `hidden` while the messenger is hidden, whatever the panel is, else `chat` or `launcher`; from the page's calls and the messenger's events.
   * @deprecated Note `open` and `close` of `messenger:on`: messaging has no call that answers this.
   */
  (api: 'webWidget:get', getter: 'display'): Display;
  /**
   * Answers whether the visitor has started a conversation on this page, or gone on with one, that has neither ended by a call nor gone idle.
   * @deprecated Note `conversationStarted` of `messenger:on`, and `messagesShown` where a conversation goes on: messaging has no call that answers this.
   */
  (api: 'webWidget:get', getter: 'chat:isChatting'): boolean;
  /**
   * Answers the configured department of that number or name.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  (api: 'webWidget:get', getter: 'chat:department', idOrName: number | string): Department | undefined;
  /**
   * Answers the configured departments, or an empty array.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  (api: 'webWidget:get', getter: 'chat:departments'): Department[];
  /**
   * Answers nothing: there is an event of this name, but no getter.
   * @deprecated `zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); })`; `n` is the count, which is told at once and when it changes, also when it is 0: code that opens the panel must check it.
   */
  (api: 'webWidget:get', getter: 'chat:unreadMessages'): undefined;
  /**
   * Is called whenever the messenger tells that the panel was opened, also when it opens one again that was open on the page before.
   * @deprecated `zE('messenger:on', 'open', listener)`
   */
  (api: 'webWidget:on', event: 'open', callback: (() => void) | undefined): void;
  /**
   * Is called whenever the panel was closed.
   * @deprecated `zE('messenger:on', 'close', listener)`
   */
  (api: 'webWidget:on', event: 'close', callback: (() => void) | undefined): void;
  /**
   * Is called once the messenger has come and what was held for it has run, in a task of its own; a later listener is called as well, and all are again after `clearAll`.
   * @deprecated `zE(() => start())`
   */
  (api: 'webWidget:on', event: 'chat:connected', callback: (() => void) | undefined): void;
  /**
   * Is called when the visitor starts a conversation, or goes on with an earlier one while no chat is running.
   * @deprecated `zE('messenger:on', 'conversationStarted', listener)`
   */
  (api: 'webWidget:on', event: 'chat:start', callback: (() => void) | undefined): void;
  /**
   * Is called when the page ends the chat, or the visitor has been idle for long.
   * @deprecated Count ended conversations in Zendesk's reports: messaging has no event for it.
   */
  (api: 'webWidget:on', event: 'chat:end', callback: (() => void) | undefined): void;
  /**
   * Is called at once with the status that your configuration tells, `online` unless it does, and when that changes. The same function, registered again, is not called at once again.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  (api: 'webWidget:on', event: 'chat:status', callback: ((status: Status) => void) | undefined): void;
  /**
   * Is called at once for each configured department with its status, and when that changes.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  (api: 'webWidget:on', event: 'chat:departmentStatus', callback: ((department: Department) => void) | undefined): void;
  /**
   * Is called with the number of unread messages, at once if there are any and when it changes; with 0 only in the `standalone` profile.
   * @deprecated `zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); })`; `n` is the count, which is told at once and when it changes, also when it is 0: code that opens the panel must check it.
   */
  (api: 'webWidget:on', event: 'chat:unreadMessages', callback: ((count: number) => void) | undefined): void;
  /**
   * Is never called: messaging has no window of its own.
   * @deprecated Delete the call.
   */
  (api: 'webWidget:on', event: 'chat:popout', callback: (() => void) | undefined): void;
  /**
   * Is called for those actions that messaging has an event for.
   * @deprecated Listen to `open`, `close` and `conversationStarted` of `messenger:on`.
   */
  (api: 'webWidget:on', event: 'userEvent', callback: ((event: UserEvent) => void) | undefined): void;
  /**
   * Hides the launcher and the panel.
   * @deprecated `zE('messenger', 'hide')`
   */
  hide(): void;
  /**
   * Shows the launcher, with the panel closed.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'close')`
   */
  show(): void;
  /**
   * Shows and opens the messenger; with `hideOnClose` it is hidden again when it is closed.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`; for `hideOnClose` also, once, `zE('messenger:on', 'close', () => zE('messenger', 'hide'))`.
   */
  activate(options?: { hideOnClose?: boolean }): void;
  /**
   * Is remembered, and goes where `fields.name` and `fields.email` of the configuration say.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  identify(user: Identity): void;
  /**
   * Sets the language.
   * @deprecated `zE('messenger:set', 'locale', 'de')`
   */
  setLocale(locale: string): void;
  /**
   * Has no effect: the messenger has no help-center page.
   * @deprecated Let the bot offer articles, or link to your help center from the page.
   */
  setHelpCenterSuggestions(options: Suggestions): void;
  /**
   * Signs the visitor out, closes the panel, counts the chat as ended, and forgets name, e-mail, phone and notes; tags, path, department and prefilled fields are set again. The conversation of a visitor who was never signed in may stay in the browser.
   * @deprecated `zE('messenger', 'logoutUser')`; on shared devices also `zE('messenger', 'resetWidget')`, for the conversation of a visitor who was never signed in.
   */
  logout(): void;
  /**
   * Has no effect: in-product messages are gone.
   * @deprecated Delete the call.
   */
  activateIpm(): void;
  /**
   * Has no effect: in-product messages are gone.
   * @deprecated Delete the call.
   */
  configureIPMWidget(config: object): void;
  /**
   * Has no effect: in-product messages are gone.
   * @deprecated Delete the call.
   */
  showIPMArticle(articleId: number): void;
  /**
   * Has no effect: in-product messages are gone.
   * @deprecated Delete the call.
   */
  showIPMWidget(): void;
  /**
   * Has no effect: in-product messages are gone.
   * @deprecated Delete the call.
   */
  hideIPMWidget(): void;
  /**
   * Holds one entry, of Changeover's own: calls that are put there before the tag, or pushed after it, are made in their turn.
   * @deprecated Leave it out: messaging does not read it.
   */
  _?: (IArguments[]) | undefined;
  /**
   * Holds the time at which the queue was made.
   * @deprecated Leave it out: messaging does not read it.
   */
  t?: (number) | undefined;
  /**
   * Keeps what the page puts there; that of a snippet before the tag is not taken over.
   * @deprecated Leave it out: messaging does not read it.
   */
  s?: (HTMLScriptElement) | undefined;
  /**
   * Can be called, and does nothing: nothing ever read what it was given.
   * @deprecated Leave it out: messaging does not read it.
   */
  set?: ((value: unknown) => void) | undefined;
}

/** The names that each first word of the classic `zE` can be followed by. */
export interface ClassicNames {
  webWidget:
    | 'hide'
    | 'show'
    | 'open'
    | 'close'
    | 'toggle'
    | 'identify'
    | 'prefill'
    | 'setLocale'
    | 'updateSettings'
    | 'updatePath'
    | 'clear'
    | 'logout'
    | 'reset'
    | 'popout'
    | 'helpCenter:setSuggestions'
    | 'helpCenter:reauthenticate'
    | 'chat:send'
    | 'chat:end'
    | 'chat:addTags'
    | 'chat:removeTags'
    | 'chat:reauthenticate';
  'webWidget:get':
    | 'display'
    | 'chat:isChatting'
    | 'chat:department'
    | 'chat:departments'
    | 'chat:unreadMessages';
  'webWidget:on':
    | 'open'
    | 'close'
    | 'chat:connected'
    | 'chat:start'
    | 'chat:end'
    | 'chat:status'
    | 'chat:departmentStatus'
    | 'chat:unreadMessages'
    | 'chat:popout'
    | 'userEvent';
}

/** `window.zESettings`. Is read when it is assigned, before the tag or after; each leaf is a setting of its own. */
export interface ZESettings {
  /**
   * Stays where it is, for the vendor's loader reads it itself.
   * @deprecated Keep it: messaging's loader reads the same setting.
   */
  errorReporting?: boolean;
  /**
   * `false` stores nothing and hides the messenger; `true` allows storage, and counts as consent where the option `consent` asks for it.
   * @deprecated For `false`, `zE('messenger:set', 'cookies', 'none')`; for `true`, `zE('messenger:set', 'cookies', 'all')`.
   */
  cookies?: boolean;
  webWidget?: {
    authenticate?: {
      chat?: {
        /**
         * Signs the visitor in with the token that your function delivers.
         * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
         */
        jwtFn?: TokenFunction;
      };
      /**
       * Has no effect: the messenger shows no restricted articles, and refuses help-center tokens.
       * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
       */
      jwt?: string;
      /**
       * Has no effect: the messenger shows no restricted articles, and refuses help-center tokens.
       * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
       */
      jwtFn?: TokenFunction;
    };
    color?: {
      /**
       * Sets the main colour of launcher and panel.
       * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
       */
      theme?: string;
      /**
       * Sets the main colour, of the launcher and of the panel alike.
       * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
       */
      launcher?: string;
      /**
       * Sets the colour of what stands on the main colour, in launcher and header alike.
       * @deprecated `zE('messenger:set', 'customization', { theme: { onPrimary: '#ffffff' } })`
       */
      launcherText?: string;
      /**
       * Sets the colour of the buttons in the panel.
       * @deprecated `zE('messenger:set', 'customization', { theme: { action: '#17494d' } })`
       */
      button?: string;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      resultLists?: string;
      /**
       * Has no effect: the header has the main colour.
       * @deprecated `zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })`
       */
      header?: string;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      articleLinks?: string;
    };
    /**
     * Sets the stacking order of launcher and panel.
     * @deprecated `zE('messenger:set', 'zIndex', 999999)`
     */
    zIndex?: number;
    offset?: {
      /**
       * Sets the distance of launcher and panel from the side.
       * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
       */
      horizontal?: string | number;
      mobile?: {
        /**
         * Sets the distance from the side on phones.
         * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { mobile: { horizontal: 20, vertical: 20 } } } } })`
         */
        horizontal?: string | number;
        /**
         * Sets the distance from the bottom on phones.
         * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { mobile: { horizontal: 20, vertical: 20 } } } } })`
         */
        vertical?: string | number;
      };
      /**
       * Sets the distance of launcher and panel from the bottom.
       * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { horizontal: 20, vertical: 20 } } } } })`
       */
      vertical?: string | number;
    };
    position?: {
      /**
       * Moves launcher and panel to that side.
       * @deprecated `zE('messenger:set', 'customization', { common: { position: { side: 'left' } } })`
       */
      horizontal?: 'left' | 'right';
      /**
       * Has no effect: the messenger stands at the bottom.
       * @deprecated Delete the setting.
       */
      vertical?: 'top' | 'bottom';
    };
    launcher?: {
      /**
       * Hides the messenger while the status that your configuration tells is `offline`, but not from a visitor who is chatting.
       * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
       */
      setHideWhenChatOffline?: boolean;
      /**
       * Has no effect: the texts of launcher and panel come from Admin Center.
       * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
       */
      label?: Translation;
      /**
       * Has no effect: the texts of launcher and panel come from Admin Center.
       * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
       */
      chatLabel?: Translation;
      /**
       * Has no effect: the messenger offers no calls.
       * @deprecated Show your phone number or a call-back form of your own on the page.
       */
      talkLabel?: Translation;
      mobile?: {
        /**
         * Has no effect: how the launcher looks comes from Admin Center, on phones too.
         * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
         */
        labelVisible?: boolean;
      };
      badge?: {
        /**
         * Has no effect: the texts of launcher and panel come from Admin Center.
         * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
         */
        label?: Translation;
        /**
         * Has no effect: there is no badge beside the launcher.
         * @deprecated Delete the setting.
         */
        image?: string;
        /**
         * Has no effect: there is no badge beside the launcher.
         * @deprecated Delete the setting.
         */
        layout?: 'image_right' | 'image_left' | 'image_only' | 'text_only';
      };
    };
    chat?: {
      /**
       * `true` hides the messenger, `false` shows it again.
       * @deprecated `zE('messenger', 'hide')`
       */
      suppress?: boolean;
      departments?: {
        /**
         * Puts the department where `fields.department` of the configuration says; a number that is not in the list `departments` takes the department away, and so does null.
         * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
         */
        select?: string | number | null;
        /**
         * Has no effect: there is no list of departments to choose from. The getters answer all that your configuration lists.
         * @deprecated Route by a conversation field or tag in Admin Center: Objects and rules, Business rules, Triggers.
         */
        enabled?: Array<string | number>;
      };
      /**
       * Hides the messenger while the status that your configuration tells is `offline`, but not from a visitor who is chatting.
       * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
       */
      hideWhenOffline?: boolean;
      /**
       * Replaces the tags that settings gave before, and sends the whole set, in lower case and with `_` for spaces and refused signs.
       * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
       */
      tags?: string | readonly string[];
      /**
       * Has no effect: the texts of launcher and panel come from Admin Center.
       * @deprecated Set it in Admin Center: Channels, Messaging and social, Messaging, your widget, Style.
       */
      title?: Translation;
      /**
       * Has no effect: messaging does not watch visitors, so there is no connection to put off.
       * @deprecated To load the messenger later, insert its snippet when it is needed.
       */
      connectOnPageLoad?: boolean;
      menuOptions?: {
        /**
         * Has no effect: the panel has no menu that mails a transcript.
         * @deprecated Delete the setting.
         */
        emailTranscript?: boolean;
      };
      notifications?: {
        mobile?: {
          /**
           * Has no effect: the old pop-up for phones does not exist.
           * @deprecated Delete the setting.
           */
          disable?: boolean;
        };
      };
      prechatForm?: {
        /**
         * Has no effect: messaging has no forms.
         * @deprecated Write it as the first message in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses.
         */
        greeting?: Translation;
        /**
         * Has no effect: messaging has no forms.
         * @deprecated Ask visitors for it in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses; an AI agent asks in its conversation flow.
         */
        departmentLabel?: Translation;
      };
      offlineForm?: {
        /**
         * Has no effect: messaging has no forms.
         * @deprecated Write it as the message outside of business hours in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses.
         */
        greeting?: Translation;
      };
      concierge?: {
        /**
         * Has no effect: how the bot presents itself comes from Admin Center.
         * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
         */
        avatarPath?: string;
        /**
         * Has no effect: how the bot presents itself comes from Admin Center.
         * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
         */
        name?: string;
        /**
         * Has no effect: how the bot presents itself comes from Admin Center.
         * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
         */
        title?: Translation;
      };
      profileCard?: {
        /**
         * Has no effect: there is no profile card.
         * @deprecated Delete the setting.
         */
        avatar?: boolean;
        /**
         * Has no effect: there is no profile card.
         * @deprecated Delete the setting.
         */
        rating?: boolean;
        /**
         * Has no effect: there is no profile card.
         * @deprecated Delete the setting.
         */
        title?: boolean;
      };
    };
    contactForm?: {
      /**
       * Sends what custom fields are prefilled with, in the language that the page set; other fields have no effect.
       * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
       */
      fields?: FormField[];
      /**
       * With one form, sends what its custom fields are prefilled with; messaging has no forms to choose from.
       * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
       */
      ticketForms?: TicketForm[];
      /**
       * Adds to the set of tags, as `addTags` does, for all conversations.
       * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
       */
      tags?: string[];
      /**
       * Has no effect: the messenger does not have this channel, so there is nothing to suppress.
       * @deprecated Delete the setting.
       */
      suppress?: boolean;
      /**
       * Has no effect: messaging has no forms.
       * @deprecated Write it as the first message in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses.
       */
      title?: Translation;
      /**
       * Has no effect: messaging has no forms.
       * @deprecated Ask visitors for it in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses; an AI agent asks in its conversation flow.
       */
      attachments?: boolean;
      /**
       * Has no effect: messaging has no forms.
       * @deprecated Ask visitors for it in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses; an AI agent asks in its conversation flow.
       */
      subject?: boolean;
      /**
       * Has no effect: messaging has no forms.
       * @deprecated Ask visitors for it in Admin Center: Channels, Messaging and social, Messaging, your widget, Responses; an AI agent asks in its conversation flow.
       */
      selectTicketForm?: Translation;
    };
    navigation?: {
      popoutButton?: {
        /**
         * Has no effect: the panel has no such button.
         * @deprecated Delete the setting.
         */
        enabled?: boolean;
      };
    };
    contactOptions?: {
      /**
       * Has no effect: there are no channels to choose from.
       * @deprecated Delete the setting.
       */
      enabled?: boolean;
      /**
       * Has no effect: there are no channels to choose from.
       * @deprecated Delete the setting.
       */
      contactButton?: Translation;
      /**
       * Has no effect: there are no channels to choose from.
       * @deprecated Delete the setting.
       */
      chatLabelOnline?: Translation;
      /**
       * Has no effect: there are no channels to choose from.
       * @deprecated Delete the setting.
       */
      chatLabelOffline?: Translation;
      /**
       * Has no effect: there are no channels to choose from.
       * @deprecated Delete the setting.
       */
      contactFormLabel?: Translation;
    };
    helpCenter?: {
      /**
       * Has no effect: the messenger does not have this channel, so there is nothing to suppress.
       * @deprecated Delete the setting.
       */
      suppress?: boolean;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      title?: Translation;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      chatButton?: Translation;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      messageButton?: Translation;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      originalArticleButton?: boolean;
      /**
       * Has no effect: the messenger has no help-center page.
       * @deprecated Let the bot offer articles, or link to your help center from the page.
       */
      searchPlaceholder?: Translation;
      filter?: {
        /**
         * Has no effect: the messenger has no help-center page.
         * @deprecated Let the bot offer articles, or link to your help center from the page.
         */
        category?: string;
        /**
         * Has no effect: the messenger has no help-center page.
         * @deprecated Let the bot offer articles, or link to your help center from the page.
         */
        section?: string;
        /**
         * Has no effect: the messenger has no help-center page.
         * @deprecated Let the bot offer articles, or link to your help center from the page.
         */
        label_names?: string;
      };
    };
    talk?: {
      /**
       * Has no effect: the messenger does not have this channel, so there is nothing to suppress.
       * @deprecated Delete the setting.
       */
      suppress?: boolean;
      /**
       * Has no effect: the messenger offers no calls.
       * @deprecated Show your phone number or a call-back form of your own on the page.
       */
      title?: Translation;
      /**
       * Has no effect: the messenger offers no calls.
       * @deprecated Show your phone number or a call-back form of your own on the page.
       */
      nickname?: string;
    };
    answerBot?: {
      /**
       * Has no effect: the messenger does not have this channel, so there is nothing to suppress.
       * @deprecated Delete the setting.
       */
      suppress?: boolean;
      /**
       * Has no effect: the messaging bot takes its place.
       * @deprecated Set the bot up in Admin Center.
       */
      title?: Translation;
      avatar?: {
        /**
         * Has no effect: how the bot presents itself comes from Admin Center.
         * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
         */
        url?: string;
        /**
         * Has no effect: how the bot presents itself comes from Admin Center.
         * @deprecated Set it in Admin Center: AI, AI agents, your AI agent.
         */
        name?: Translation;
      };
      /**
       * Has no effect: the messaging bot takes its place.
       * @deprecated Set the bot up in Admin Center.
       */
      contactOnlyAfterQuery?: boolean;
      search?: {
        /**
         * Has no effect: the messaging bot takes its place.
         * @deprecated Set the bot up in Admin Center.
         */
        labels?: string[];
      };
    };
  };
  /**
   * Has no effect: messaging reports nothing to the page's Google Analytics.
   * @deprecated Delete the setting.
   */
  analytics?: boolean;
}

/** The actions that the old widget told of. */
export type UserEventAction =
  /** Is told whenever the panel was opened. */
  | 'Web Widget Opened'
  /** Is told whenever the panel was closed. */
  | 'Web Widget Minimised'
  /** Is told whenever the panel was opened, for it shows nothing but the conversation. */
  | 'Chat Opened'
  /** Is told whenever the panel was opened, for it shows nothing but the conversation. */
  | 'Chat Shown'
  /** Is told when an agent takes the conversation, where the messenger tells that; `properties.agent` is an empty text. */
  | 'Chat Served by Operator'
  /** Is never told: messaging has no event for it. */
  | 'Chat Rating Good'
  /** Is never told: messaging has no event for it. */
  | 'Chat Rating Bad'
  /** Is never told: messaging has no event for it. */
  | 'Chat Rating Removed'
  /** Is never told: messaging has no event for it. */
  | 'Chat Comment Submitted'
  /** Is told when a chat starts, as `chat:start` is, in place of sending the form; `properties.department` is the one that the page has chosen. */
  | 'Chat Request Form Submitted'
  /** Is never told: messaging has no event for it. */
  | 'Chat Offline Message Sent'
  /** Is never told: messaging has no event for it. */
  | 'Contact Form Shown'
  /** Is never told: messaging has no event for it. */
  | 'Contact Form Submitted'
  /** Is never told: messaging has no event for it. */
  | 'Help Center Shown'
  /** Is never told: messaging has no event for it. */
  | 'Help Center Search'
  /** Is never told: messaging has no event for it. */
  | 'Help Center Article Viewed'
  /** Is never told: messaging has no event for it. */
  | 'Help Center View Original Article Clicked'
  /** Is never told: messaging has no event for it. */
  | 'Answer Bot Article Viewed'
  /** Is never told: messaging has no event for it. */
  | 'Talk Shown'
  /** Is never told: messaging has no event for it. */
  | 'Talk Callback Request Submitted';

/** What `zE('webWidget:on', 'userEvent', …)` tells. */
export interface UserEvent {
  category: 'Zendesk Web Widget';
  action: UserEventAction;
  properties: Record<string, unknown> | undefined;
}
