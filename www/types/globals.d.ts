// Generated from src/classic and api.d.ts; run UPDATE=1 cargo test --test generated
import type {
  ApiFor, Conversation, ConversationField, Customization, Department, Display, Identity, LoginFailedError, Message,
  MessengerError, MessengerEvent, MessengerEventName, Metadata, NameFor, NavigationTarget, NewConversation, NewMessage, Page,
  Prefill, RenderOptions, Status, Suggestions, TokenFunction, UserEvent, Words, ZE, ZESettings, Zopim,
} from './changeover.js';

export type * from './changeover.js';

declare global {
  /**
   * Hides the launcher and the panel.
   * @deprecated `zE('messenger', 'hide')`
   */
  function zE(api: 'webWidget', command: 'hide'): void;
  /**
   * Shows the messenger as it was before it was hidden.
   * @deprecated `zE('messenger', 'show')`
   */
  function zE(api: 'webWidget', command: 'show'): void;
  /**
   * Shows the messenger if it is hidden, and opens it.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  function zE(api: 'webWidget', command: 'open'): void;
  /**
   * Closes the panel; the launcher stays.
   * @deprecated `zE('messenger', 'close')`
   */
  function zE(api: 'webWidget', command: 'close'): void;
  /**
   * Opens the panel if it is closed and closes it if it is open; while hidden the messenger stays hidden, and the panel is found open or closed when it is shown again.
   * @deprecated Note `open` and `close` of `messenger:on` and call the other one.
   */
  function zE(api: 'webWidget', command: 'toggle'): void;
  /**
   * Is remembered, and goes where `fields.name` and `fields.email` of the configuration say.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  function zE(api: 'webWidget', command: 'identify', user: Identity): void;
  /**
   * Is remembered, and goes where `fields.name`, `.email` and `.phone` of the configuration say.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  function zE(api: 'webWidget', command: 'prefill', fields: Prefill): void;
  /**
   * Sets the language.
   * @deprecated `zE('messenger:set', 'locale', 'de')`
   */
  function zE(api: 'webWidget', command: 'setLocale', locale: string): void;
  /**
   * Applies each setting of the tree on its own; see those.
   * @deprecated Make the `zE('messenger:set', …)` call of each setting, where it has one.
   */
  function zE(api: 'webWidget', command: 'updateSettings', settings: ZESettings): void;
  /**
   * Puts the page's address where `fields.path` of the configuration says.
   * @deprecated `zE('messenger:set', 'conversationFields', [{ id: '123456', value }])`
   */
  function zE(api: 'webWidget', command: 'updatePath', page?: Page): void;
  /**
   * Has no effect: there are no forms to empty, and the conversation was never touched.
   * @deprecated Delete the call.
   */
  function zE(api: 'webWidget', command: 'clear'): void;
  /**
   * Signs the visitor out, closes the panel, counts the chat as ended, and forgets name, e-mail, phone and notes; tags, path, department and prefilled fields are set again. The conversation of a visitor who was never signed in may stay in the browser.
   * @deprecated `zE('messenger', 'logoutUser')`; on shared devices also `zE('messenger', 'resetWidget')`, for the conversation of a visitor who was never signed in.
   */
  function zE(api: 'webWidget', command: 'logout'): void;
  /**
   * While the panel is closed or hidden, counts the chat as ended and forgets name, e-mail, phone and notes; tags and history stay.
   * @deprecated Delete the call: `zE('messenger', 'resetWidget')` would lose the visitor's history on this device, too.
   */
  function zE(api: 'webWidget', command: 'reset'): void;
  /**
   * Opens the panel in the page.
   * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`
   */
  function zE(api: 'webWidget', command: 'popout'): void;
  /**
   * Has no effect: the messenger has no help-center page.
   * @deprecated Let the bot offer articles, or link to your help center from the page.
   */
  function zE(api: 'webWidget', command: 'helpCenter:setSuggestions', options: Suggestions): void;
  /**
   * Has no effect: the messenger shows no restricted articles.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  function zE(api: 'webWidget', command: 'helpCenter:reauthenticate'): void;
  /**
   * Sends the text as a message of the visitor, in the running conversation or a new one.
   * @deprecated `zE('messenger', 'sendMessage', { content: { type: 'text', text } }, conversationId)`
   */
  function zE(api: 'webWidget', command: 'chat:send', message: string): void;
  /**
   * Counts the chat as ended, for `chat:isChatting` and the end listeners; the page's next message begins another.
   * @deprecated Let agents end sessions, or allow visitors to end them, in Admin Center.
   */
  function zE(api: 'webWidget', command: 'chat:end'): void;
  /**
   * Adds to the set of tags, which is sent whole, in lower case and with `_` for spaces and refused signs.
   * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
   */
  function zE(api: 'webWidget', command: 'chat:addTags', ...tags: Words): void;
  /**
   * Sends the set of tags without these, which must be spelled as they were added; a ticket keeps the tags that it already has.
   * @deprecated `zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])`
   */
  function zE(api: 'webWidget', command: 'chat:removeTags', ...tags: Words): void;
  /**
   * Signs the visitor in again with a new token of the chat `jwtFn`, or of the configured source.
   * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
   */
  function zE(api: 'webWidget', command: 'chat:reauthenticate'): void;
  /**
   * Answers `hidden` while the messenger is hidden, whatever the panel is, else `chat` or `launcher`; from the page's calls and the messenger's events.
   * @deprecated Note `open` and `close` of `messenger:on`: messaging has no call that answers this.
   */
  function zE(api: 'webWidget:get', getter: 'display'): Display;
  /**
   * Answers whether the visitor has started a conversation on this page, or gone on with one, that has neither ended by a call nor gone idle.
   * @deprecated Note `conversationStarted` of `messenger:on`, and `messagesShown` where a conversation goes on: messaging has no call that answers this.
   */
  function zE(api: 'webWidget:get', getter: 'chat:isChatting'): boolean;
  /**
   * Answers the configured department of that number or name.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  function zE(api: 'webWidget:get', getter: 'chat:department', idOrName: number | string): Department | undefined;
  /**
   * Answers the configured departments, or an empty array.
   * @deprecated Keep your own copy: messaging has no call that answers this.
   */
  function zE(api: 'webWidget:get', getter: 'chat:departments'): Department[];
  /**
   * Answers nothing: there is an event of this name, but no getter.
   * @deprecated `zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); })`; `n` is the count, which is told at once and when it changes, also when it is 0: code that opens the panel must check it.
   */
  function zE(api: 'webWidget:get', getter: 'chat:unreadMessages'): undefined;
  /**
   * Is called whenever the messenger tells that the panel was opened, also when it opens one again that was open on the page before.
   * @deprecated `zE('messenger:on', 'open', listener)`
   */
  function zE(api: 'webWidget:on', event: 'open', callback: (() => void) | undefined): void;
  /**
   * Is called whenever the panel was closed.
   * @deprecated `zE('messenger:on', 'close', listener)`
   */
  function zE(api: 'webWidget:on', event: 'close', callback: (() => void) | undefined): void;
  /**
   * Is called once the messenger has come and what was held for it has run, in a task of its own; a later listener is called as well, and all are again after `clearAll`.
   * @deprecated `zE(() => start())`
   */
  function zE(api: 'webWidget:on', event: 'chat:connected', callback: (() => void) | undefined): void;
  /**
   * Is called when the visitor starts a conversation, or goes on with an earlier one while no chat is running.
   * @deprecated `zE('messenger:on', 'conversationStarted', listener)`
   */
  function zE(api: 'webWidget:on', event: 'chat:start', callback: (() => void) | undefined): void;
  /**
   * Is called when the page ends the chat, or the visitor has been idle for long.
   * @deprecated Count ended conversations in Zendesk's reports: messaging has no event for it.
   */
  function zE(api: 'webWidget:on', event: 'chat:end', callback: (() => void) | undefined): void;
  /**
   * Is called at once with the status that your configuration tells, `online` unless it does, and when that changes. The same function, registered again, is not called at once again.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  function zE(api: 'webWidget:on', event: 'chat:status', callback: ((status: Status) => void) | undefined): void;
  /**
   * Is called at once for each configured department with its status, and when that changes.
   * @deprecated Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: Objects and rules, Business rules, Schedules.
   */
  function zE(api: 'webWidget:on', event: 'chat:departmentStatus', callback: ((department: Department) => void) | undefined): void;
  /**
   * Is called with the number of unread messages, at once if there are any and when it changes; with 0 only in the `standalone` profile.
   * @deprecated `zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); })`; `n` is the count, which is told at once and when it changes, also when it is 0: code that opens the panel must check it.
   */
  function zE(api: 'webWidget:on', event: 'chat:unreadMessages', callback: ((count: number) => void) | undefined): void;
  /**
   * Is never called: messaging has no window of its own.
   * @deprecated Delete the call.
   */
  function zE(api: 'webWidget:on', event: 'chat:popout', callback: (() => void) | undefined): void;
  /**
   * Is called for those actions that messaging has an event for.
   * @deprecated Listen to `open`, `close` and `conversationStarted` of `messenger:on`.
   */
  function zE(api: 'webWidget:on', event: 'userEvent', callback: ((event: UserEvent) => void) | undefined): void;

  /** @deprecated Call `zE('messenger', …)`. */
  function zE(
    api: 'webWidget',
    command: 'hide' | 'show' | 'open' | 'close' | 'toggle' | 'clear' | 'logout' | 'reset' | 'popout' | 'chat:end',
  ): void;
  /** @deprecated Call `zE('messenger:set', 'conversationTags', …)`. */
  function zE(api: 'webWidget', command: 'chat:addTags' | 'chat:removeTags', ...tags: Words): void;
  /** @deprecated Call `zE('messenger:on', …)`. */
  function zE(
    api: 'webWidget:on',
    event: 'open' | 'close' | 'chat:connected' | 'chat:start' | 'chat:end' | 'chat:popout',
    callback: (() => void) | undefined,
  ): void;
  function zE<Api extends string>(api: string extends Api ? Api : never, ...rest: any[]): any;
  function zE<Api extends string, Name extends string>(api: ApiFor<Api>, name: NameFor<Api, Name>, ...rest: any[]): any;

  /** @deprecated Write the name in small letters; now `zE('messenger', 'logoutUser')`. */
  function zE(api: 'webWidget', command: 'logOut'): void;
  /** @deprecated It is a command, not a getter: `zE('webWidget', 'chat:end')`. */
  function zE(api: 'webWidget:get', getter: 'chat:end'): void;

  function zE(callback: () => void): void;

  function zE(api: 'messenger', command: 'open' | 'close' | 'show' | 'hide'): void;
  function zE(
    api: 'messenger',
    command: 'loginUser',
    jwtCallback: TokenFunction,
    loginCallback?: (error: LoginFailedError | null) => void,
  ): void;
  function zE(api: 'messenger', command: 'logoutUser'): void;
  /** 2025 */
  function zE(api: 'messenger', command: 'useSessionAuth'): void;
  /** 2024 */
  function zE(api: 'messenger', command: 'resetWidget', callback?: () => void): void;
  /** 2025 */
  function zE(
    api: 'messenger',
    command: 'render',
    options: RenderOptions,
    callback?: (error: MessengerError | null) => void,
  ): void;
  /** 2025 */
  function zE(
    api: 'messenger',
    command: 'newConversation',
    options: NewConversation,
    callback: (error: MessengerError | null, conversation?: Conversation) => void,
  ): void;
  /** 2025 */
  function zE(
    api: 'messenger',
    command: 'sendMessage',
    message: NewMessage,
    conversationId: string,
    callback?: (error: MessengerError | null, message?: Message) => void,
  ): void;
  /** 2025 */
  function zE(
    api: 'messenger',
    command: 'fetchConversations',
    offset: number,
    callback: (error: MessengerError | null, result?: { data: Conversation[]; hasMore: boolean }) => void,
  ): void;
  /** 2025 */
  function zE(api: 'messenger:ui', command: 'newConversation', options?: NewConversation): void;
  /** 2025 */
  function zE(api: 'messenger:ui', command: 'navigation', target: NavigationTarget): void;
  /** 2025 */
  function zE(api: 'messenger:open', part: 'voice', lineId: string | number): void;
  /** 2026 */
  function zE(api: 'messenger:get', what: 'config', callback: (config: object) => void): void;

  function zE(api: 'messenger:set', setting: 'locale', locale: string): void;
  function zE(api: 'messenger:set', setting: 'zIndex', value: number): void;
  function zE(api: 'messenger:set', setting: 'cookies', range: 'all' | 'functional' | 'none' | boolean): void;
  function zE(
    api: 'messenger:set',
    setting: 'conversationFields',
    fields: readonly ConversationField[],
    callback?: () => void,
  ): void;
  function zE(api: 'messenger:set', setting: 'conversationTags', tags: readonly string[]): void;
  /** 2025 */
  function zE(api: 'messenger:set', setting: 'customization', look: Customization): void;
  /** 2026 */
  function zE(api: 'messenger:set', setting: 'conversationMetadata', metadata: Metadata): void;
  /** 2025 */
  function zE(
    api: 'messenger:set',
    delegate: 'beforeMessageDisplay',
    callback: (message: Message, data: { conversation: object }) => Message | null,
  ): void;
  /** 2025 */
  function zE(
    api: 'messenger:set',
    delegate: 'beforeMessageSent',
    callback: (message: Message, data: { conversation: object }) => Message,
  ): void;
  /** Several settings at once. */
  function zE(api: 'messenger:set', settings: Record<string, unknown>): void;

  /** Older widgets return nothing, and so does any widget before it is up. */
  function zE(api: 'messenger:on', event: 'open' | 'close', listener: (event?: MessengerEvent) => void): (() => void) | undefined;
  function zE(api: 'messenger:on', event: 'unreadMessages', listener: (count: number) => void): (() => void) | undefined;
  /** 2025 */
  function zE(api: 'messenger:on', event: MessengerEventName, listener: (event: MessengerEvent) => void): (() => void) | undefined;

  namespace zE {
    // As in other typings, so that both can be there.
    interface LoginFailedError {
      type: string;
      reason: string;
      message: string;
    }
    interface ConversationField {
      id: string;
      value: string | number | boolean;
    }
    /** Which widget is up. */
    var widget: 'messenger' | 'classic' | undefined;
    /** The widget's own version. */
    var version: string | undefined;
    /**
     * Hides the launcher and the panel.
     * @deprecated `zE('messenger', 'hide')`
     */
    function hide(): void;
    /**
     * Shows the launcher, with the panel closed.
     * @deprecated `zE('messenger', 'show'); zE('messenger', 'close')`
     */
    function show(): void;
    /**
     * Shows and opens the messenger; with `hideOnClose` it is hidden again when it is closed.
     * @deprecated `zE('messenger', 'show'); zE('messenger', 'open')`; for `hideOnClose` also, once, `zE('messenger:on', 'close', () => zE('messenger', 'hide'))`.
     */
    function activate(options?: { hideOnClose?: boolean }): void;
    /**
     * Is remembered, and goes where `fields.name` and `fields.email` of the configuration say.
     * @deprecated `zE('messenger', 'loginUser', (deliver) => deliver(jwt))`
     */
    function identify(user: Identity): void;
    /**
     * Sets the language.
     * @deprecated `zE('messenger:set', 'locale', 'de')`
     */
    function setLocale(locale: string): void;
    /**
     * Has no effect: the messenger has no help-center page.
     * @deprecated Let the bot offer articles, or link to your help center from the page.
     */
    function setHelpCenterSuggestions(options: Suggestions): void;
    /**
     * Signs the visitor out, closes the panel, counts the chat as ended, and forgets name, e-mail, phone and notes; tags, path, department and prefilled fields are set again. The conversation of a visitor who was never signed in may stay in the browser.
     * @deprecated `zE('messenger', 'logoutUser')`; on shared devices also `zE('messenger', 'resetWidget')`, for the conversation of a visitor who was never signed in.
     */
    function logout(): void;
    /**
     * Has no effect: in-product messages are gone.
     * @deprecated Delete the call.
     */
    function activateIpm(): void;
    /**
     * Has no effect: in-product messages are gone.
     * @deprecated Delete the call.
     */
    function configureIPMWidget(config: object): void;
    /**
     * Has no effect: in-product messages are gone.
     * @deprecated Delete the call.
     */
    function showIPMArticle(articleId: number): void;
    /**
     * Has no effect: in-product messages are gone.
     * @deprecated Delete the call.
     */
    function showIPMWidget(): void;
    /**
     * Has no effect: in-product messages are gone.
     * @deprecated Delete the call.
     */
    function hideIPMWidget(): void;
    /**
     * Holds one entry, of Changeover's own: calls that are put there before the tag, or pushed after it, are made in their turn.
     * @deprecated Leave it out: messaging does not read it.
     */
    var _: (IArguments[]) | undefined;
    /**
     * Holds the time at which the queue was made.
     * @deprecated Leave it out: messaging does not read it.
     */
    var t: (number) | undefined;
    /**
     * Keeps what the page puts there; that of a snippet before the tag is not taken over.
     * @deprecated Leave it out: messaging does not read it.
     */
    var s: (HTMLScriptElement) | undefined;
    /**
     * Can be called, and does nothing: nothing ever read what it was given.
     * @deprecated Leave it out: messaging does not read it.
     */
    var set: ((value: unknown) => void) | undefined;
  }

  /** Takes the same calls as `zE`, but is another function; the vendor needs that. */
  var zEmbed: ZE;
  /** Is there from the line after the tag, and stays the same function. */
  var $zopim: Zopim;
  /** Is read when it is assigned, before the tag or after; each leaf is a setting of its own. */
  var zESettings: ZESettings | undefined;
}
