// Written by hand: Changeover itself, the messaging API, and the arguments of the classic API.
// The classic API is generated, in changeover.d.ts. The signatures of Messenger are copied to globals.d.ts.

import type { ClassicNames } from './changeover.js';

// Changeover

/** The global `changeover`. */
export interface Changeover {
  readonly version: string;
  /** What the page has called so far, and what became of it. */
  report(): Report;
  /** Is told of every classic call; returns a function that removes the listener. */
  on(event: 'call', listener: (call: Call) => void): () => void;
  /** The visitor agrees to storage, or refuses it. Nothing of that is kept: say it on each page. */
  consent(given: boolean): void;
  /** Is told of each step of the page on its way from classic to messaging. */
  on(event: 'switch', listener: (session: Session) => void): () => void;
  /** Where the page is on its way from classic to messaging. */
  session(): Session;
}

/** Where a page is on its way from classic to messaging. Instants are as in `2026-03-01T01:00:00.000Z`. */
export interface Session {
  /**
   * `starting`: the plan is on its way; `watching`: classic, untouched; `probing`: classic is asked unseen whether a chat
   * is live; `waiting`: for classic's window to be closed; `draining`: for the end of a chat; `ending`: the chat is being
   * ended; `messaging`: there.
   */
  state: 'starting' | 'watching' | 'probing' | 'waiting' | 'draining' | 'ending' | 'messaging';
  /** A chat is live in classic, in this tab or another. */
  live: boolean;
  /** When the latest chat began. */
  startedAt?: string;
  /** When a live chat will be ended. */
  endsAt?: string;
  /** How the latest chat ended: in classic, by `endChat` of the page, by us at `drainUntil`, lost with classic, or unseen. */
  ended?: 'classic' | 'called' | 'drained' | 'lost' | 'unseen';
  /** When the switch is, was, or that the vendor decides, or never. */
  at?: string;
}

/** What a page has called. */
export interface Report {
  version: string;
  /** The widget that is on the page: `absent` when none came in time. */
  widget: 'loading' | 'messenger' | 'classic' | 'absent';
  /** A live chat was lost: classic did not come, or went silent. */
  lost?: true;
  calls: Call[];
}

/** One member of the classic API, as the page has used it. No arguments are kept. */
export interface Call {
  member: string;
  count: number;
  fidelity: 'exact' | 'adapted' | 'emulated' | 'no-effect' | 'unknown';
  /** The messaging calls that were made for it so far; tags, fields and looks are sent a moment after the call. */
  became: string[];
  /** What to write instead; in the site build, what it became, or where to read on. */
  instead: string;
  /** What it does now, in the debug build. */
  now?: string;
  /** Why it differs from classic, in the debug build. */
  why?: string;
  /** A chapter in NOTICES.md: its anchor, or in the debug build its code. */
  notice?: string;
  /** Where the calls came from, in the debug build. */
  from?: string[];
}

/** The global `changeoverConfig`, or the JSON of the element `#changeover-config`. */
export interface ChangeoverConfig {
  /** The key of the messaging widget. */
  messagingKey?: string;
  /** Which classic widget the page was written for; `web-widget` unless said. */
  profile?: 'web-widget' | 'standalone';
  /** Where the messaging snippet is loaded from. */
  vendorBase?: string;
  /** How long the widget may take to come, in seconds; 20 unless said. */
  timeout?: number;
  /** What the department getters answer: messaging publishes none. */
  departments?: ConfiguredDepartment[];
  /** The numbers of custom ticket fields, or `tag:` and a prefix, for what agents are to see. */
  fields?: {
    name?: string | number;
    email?: string | number;
    phone?: string | number;
    notes?: string | number;
    path?: string | number;
    department?: string | number;
  };
  /** Throw what classic threw. */
  strict?: boolean;
  /** Where tokens for messaging come from: an address of your server, or a function. */
  token?: string | TokenSource;
  /** When that is asked: when the page asks to sign in, or also as soon as it has given a name and an address. */
  tokenWhen?: 'asked' | 'known';
  /** The account's status as the page is told, whatever the hours are; `online` unless said. */
  status?: Status;
  /** When somebody is there. */
  hours?: BusinessHours;
  /** Answers who is there, as a `StatusAnswer`; counts more than `status` and `hours`. */
  statusUrl?: string;
  /** Nothing is fetched or stored before the visitor has agreed. */
  consent?: 'required' | false;
  /** Put elements of the old widget into the page, for code that reaches for them. */
  compatDom?: boolean;
  /** What counts as the start of a chat: a conversation with anyone, or an agent. */
  chatStart?: 'conversation' | 'agent';
  /** After how many minutes without a sign of life a chat counts as ended; 20 unless said. */
  idle?: number;
  /** The key of the old widget's snippet, while live chats in it are to go on. */
  classicKey?: string;
  /** Instead of that, the key of the old chat's own loader. */
  zopimKey?: string;
  /** Instead of that, the host of the account, such as `shop.zendesk.com`. */
  zendeskHost?: string;
  /** When the page moves from classic to messaging. */
  switch?: SwitchPlan & {
    /** A JSON resource with the same fields, which counts more. */
    url?: string;
  };
  /** Parts of the site that move by themselves; the first that a page fits counts. */
  brands?: Brand[];
  /** What a visitor is told before a live chat is ended, in place of our words; `{time}` is the hour. */
  notice?: { text?: string; close?: string };
}

/** When a page moves from classic to messaging. */
export interface SwitchPlan {
  /** `now` unless said, `never`, `vendor` where the vendor decides, or an instant such as `2026-03-01T02:00:00+01:00`. */
  at?: string;
  /** Until when live chats may go on: an instant, or a duration after `at`; `4h` unless said. Numbers are minutes. */
  drainUntil?: string | number;
  /** How long before that a visitor is told; `10m` unless said. Numbers are minutes. */
  warn?: string | number;
  /** Whether classic is loaded once, unseen, where only it can know of a live chat; `true` unless said. */
  probe?: boolean;
}

/** A part of the site that moves by itself; what it says of anything counts before what all say. */
export interface Brand extends Omit<ChangeoverConfig, 'brands' | 'switch'> {
  /** Chats of one name are one brand's. */
  name?: string;
  /** The page's host name: one pattern or several; each may begin with `*`, as in `*.shop.example`. */
  host?: string | string[];
  /** The page's path, and all that is below it. */
  path?: string | string[];
  switch?: ChangeoverConfig['switch'];
}

/** Gets a token for messaging, and delivers or returns it; nothing for visitors who are not signed in. */
export type TokenSource = (
  visitor: { name: string; email: string; phone: string },
  deliver: (jwt?: string | null) => void,
) => Promise<string | null | undefined> | string | null | void;

/** A department as the site lists it; its status is the account's unless said. */
export interface ConfiguredDepartment {
  id: number;
  name: string;
  /** Whatever the hours are. */
  status?: Status;
  /** What is left out is as in the site's hours. */
  hours?: Partial<BusinessHours>;
}

/** When somebody is there. */
export interface BusinessHours {
  /** Whose clock counts, such as `Europe/Berlin`. */
  timeZone: string;
  /**
   * Times by day or days, such as `{ 'mon-fri': '09:00-12:00 13:00-17:00', sat: '22:00-02:00' }`; a day by itself counts
   * more than days together.
   */
  open: Record<string, string>;
  /** Days on which no hours begin, such as `2026-12-25`. */
  holidays?: string[];
  /** The status outside of the hours; `offline` unless said. */
  otherwise?: 'offline' | 'away';
}

/** What `statusUrl` answers, as JSON; at least one of the two. */
export interface StatusAnswer {
  status?: Status;
  /** By the departments' names. */
  departments?: Record<string, Status>;
}

// Messaging

/** The calls of messaging that `zE` takes. Those marked with a year came after the first widgets. */
export interface Messenger {
  (callback: () => void): void;

  (api: 'messenger', command: 'open' | 'close' | 'show' | 'hide'): void;
  (
    api: 'messenger',
    command: 'loginUser',
    jwtCallback: TokenFunction,
    loginCallback?: (error: LoginFailedError | null) => void,
  ): void;
  (api: 'messenger', command: 'logoutUser'): void;
  /** 2025 */
  (api: 'messenger', command: 'useSessionAuth'): void;
  /** 2024 */
  (api: 'messenger', command: 'resetWidget', callback?: () => void): void;
  /** 2025 */
  (
    api: 'messenger',
    command: 'render',
    options: RenderOptions,
    callback?: (error: MessengerError | null) => void,
  ): void;
  /** 2025 */
  (
    api: 'messenger',
    command: 'newConversation',
    options: NewConversation,
    callback: (error: MessengerError | null, conversation?: Conversation) => void,
  ): void;
  /** 2025 */
  (
    api: 'messenger',
    command: 'sendMessage',
    message: NewMessage,
    conversationId: string,
    callback?: (error: MessengerError | null, message?: Message) => void,
  ): void;
  /** 2025 */
  (
    api: 'messenger',
    command: 'fetchConversations',
    offset: number,
    callback: (error: MessengerError | null, result?: { data: Conversation[]; hasMore: boolean }) => void,
  ): void;
  /** 2025 */
  (api: 'messenger:ui', command: 'newConversation', options?: NewConversation): void;
  /** 2025 */
  (api: 'messenger:ui', command: 'navigation', target: NavigationTarget): void;
  /** 2025 */
  (api: 'messenger:open', part: 'voice', lineId: string | number): void;
  /** 2026 */
  (api: 'messenger:get', what: 'config', callback: (config: object) => void): void;

  (api: 'messenger:set', setting: 'locale', locale: string): void;
  (api: 'messenger:set', setting: 'zIndex', value: number): void;
  (api: 'messenger:set', setting: 'cookies', range: 'all' | 'functional' | 'none' | boolean): void;
  (
    api: 'messenger:set',
    setting: 'conversationFields',
    fields: readonly ConversationField[],
    callback?: () => void,
  ): void;
  (api: 'messenger:set', setting: 'conversationTags', tags: readonly string[]): void;
  /** 2025 */
  (api: 'messenger:set', setting: 'customization', look: Customization): void;
  /** 2026 */
  (api: 'messenger:set', setting: 'conversationMetadata', metadata: Metadata): void;
  /** 2025 */
  (
    api: 'messenger:set',
    delegate: 'beforeMessageDisplay',
    callback: (message: Message, data: { conversation: object }) => Message | null,
  ): void;
  /** 2025 */
  (
    api: 'messenger:set',
    delegate: 'beforeMessageSent',
    callback: (message: Message, data: { conversation: object }) => Message,
  ): void;
  /** Several settings at once. */
  (api: 'messenger:set', settings: Record<string, unknown>): void;

  /** Older widgets return nothing, and so does any widget before it is up. */
  (api: 'messenger:on', event: 'open' | 'close', listener: (event?: MessengerEvent) => void): (() => void) | undefined;
  (api: 'messenger:on', event: 'unreadMessages', listener: (count: number) => void): (() => void) | undefined;
  /** 2025 */
  (api: 'messenger:on', event: MessengerEventName, listener: (event: MessengerEvent) => void): (() => void) | undefined;

  /** Which widget is up. */
  readonly widget?: 'messenger' | 'classic' | undefined;
  /** The widget's own version. */
  readonly version?: string | undefined;
}

/** The events of 2025 and later. */
export type MessengerEventName =
  | 'proactiveMessageDisplayed'
  | 'proactiveMessageClicked'
  | 'conversationStarted'
  | 'conversationOpened'
  | 'newConversationButtonClicked'
  | 'conversationWithAgentRequested'
  | 'conversationAgentAssigned'
  | 'conversationServedByAgent'
  | 'conversationExtensionOpened'
  | 'conversationExtensionDisplayed'
  | 'messagesShown'
  | 'messageReceived'
  | 'postbackButtonClicked'
  | 'articleClicked'
  | 'articleBrowserClicked';

export interface MessengerEvent {
  id: string;
  createdAt: number;
  type: string;
  payload?: Record<string, unknown>;
}

export interface MessengerError {
  type: string;
  reason?: string;
  message?: string;
}

export interface LoginFailedError {
  type: string;
  reason: string;
  message: string;
}

/** The number of a custom ticket field, and its value. */
export interface ConversationField {
  id: string;
  value: string | number | boolean;
}

export type Metadata = Record<string, string | number | boolean>;

export interface NewMessage {
  content: { type: 'text'; text: string };
  metadata?: Metadata;
}

export interface NewConversation {
  displayName?: string;
  description?: string;
  iconUrl?: string;
  metadata?: Metadata;
  message?: NewMessage;
}

export interface Conversation {
  id: string;
  displayName?: string;
  [key: string]: unknown;
}

export interface Message {
  id?: string;
  role?: 'user' | 'business';
  type?: string;
  text?: string;
  [key: string]: unknown;
}

export interface RenderOptions {
  mode: 'embedded' | 'floating';
  widget?: { targetElement: string };
  conversationList?: { targetElement: string };
  messageLog?: { targetElement: string };
}

export type NavigationTarget =
  | { screen: 'ConversationList' }
  | { screen: 'MostRecentActiveConversation' }
  | { screen: 'Conversation'; options: { conversationId: string } };

/** One key or colour that the widget does not know makes it refuse the whole setting. */
export interface Customization {
  theme?: {
    primary?: string;
    onPrimary?: string;
    message?: string;
    onMessage?: string;
    action?: string;
    onAction?: string;
    onSecondaryAction?: string;
    businessMessage?: string;
    onBusinessMessage?: string;
    background?: string;
    onBackground?: string;
    error?: string;
    onError?: string;
    notify?: string;
    onNotify?: string;
  };
  common?: {
    hideHeader?: boolean;
    contentScale?: number;
    stylingPreset?: 'default' | 'minimalistic';
    position?: {
      side: 'left' | 'right';
      offset?: { web?: Distance; mobile?: Distance };
    };
  };
  conversationList?: Record<string, unknown>;
  messageLog?: Record<string, unknown>;
}

export interface Distance {
  horizontal: number | string;
  vertical: number | string;
}

// Arguments and answers of the classic API

export type Status = 'online' | 'away' | 'offline';

export interface Department {
  id: number;
  name: string;
  status: Status;
}

/** Tags: words, lists of words, or both. */
export type Words = ReadonlyArray<string | readonly string[]>;

/** A function that fetches a token and delivers it. */
export type TokenFunction = (deliver: (jwt: string) => void) => void;

export interface Authentication {
  jwtFn: TokenFunction;
}

/** A page of the site; the present one where nothing is given. */
export interface Page {
  url?: string | URL | Location;
  title?: string;
}

export interface Identity {
  name?: string;
  email?: string;
  phone?: string;
  organization?: string;
  externalId?: string;
  /** Pages give more, which is not read. */
  [other: string]: unknown;
}

export interface Prefill {
  name?: PrefilledField;
  email?: PrefilledField;
  phone?: PrefilledField;
}

export interface PrefilledField {
  value: string;
  readOnly?: boolean;
}

export interface Suggestions {
  url?: boolean;
  search?: string;
  labels?: string[];
}

/** A text for each locale, `*` for all others; pages also give a plain text. */
export type Translation = Readonly<Record<string, string>> | string;

export type Corner = 'br' | 'bl' | 'tr' | 'tl' | 'mr' | 'ml' | 'tm' | 'bm';

export interface ThemeColors {
  primary?: string;
  badge?: string;
  bubble?: string;
}

export interface Greetings {
  online?: string | [string, string];
  offline?: string | [string, string];
  away?: string | [string, string];
}

export interface LivechatOptions {
  name?: string;
  email?: string;
  phone?: string;
  language?: string;
  color?: string;
  status?: 'online' | 'offline';
  greetings?: Greetings;
  notes?: string;
  disableSound?: boolean;
  disableGoogleAnalytics?: boolean;
  onConnected?: () => void;
  onChatStart?: () => void;
  onChatEnd?: () => void;
  onStatus?: (status: Status) => void;
  onUnreadMsgs?: (count: number) => void;
}

/** Calls whose names are one of several, or known at run time only, as wrappers make them. */
export interface ByName {
  /** @deprecated Call `zE('messenger', …)`. */
  (
    api: 'webWidget',
    command: 'hide' | 'show' | 'open' | 'close' | 'toggle' | 'clear' | 'logout' | 'reset' | 'popout' | 'chat:end',
  ): void;
  /** @deprecated Call `zE('messenger:set', 'conversationTags', …)`. */
  (api: 'webWidget', command: 'chat:addTags' | 'chat:removeTags', ...tags: Words): void;
  /** @deprecated Call `zE('messenger:on', …)`. */
  (
    api: 'webWidget:on',
    event: 'open' | 'close' | 'chat:connected' | 'chat:start' | 'chat:end' | 'chat:popout',
    callback: (() => void) | undefined,
  ): void;
  <Api extends string>(api: string extends Api ? Api : never, ...rest: any[]): any;
  <Api extends string, Name extends string>(api: ApiFor<Api>, name: NameFor<Api, Name>, ...rest: any[]): any;
}

/** The names that each first word of `zE` can be followed by. */
export interface Names extends ClassicNames, MessengerNames {}

export interface MessengerNames {
  messenger:
    | 'open'
    | 'close'
    | 'show'
    | 'hide'
    | 'loginUser'
    | 'logoutUser'
    | 'useSessionAuth'
    | 'resetWidget'
    | 'render'
    | 'newConversation'
    | 'sendMessage'
    | 'fetchConversations';
  'messenger:ui': 'newConversation' | 'navigation';
  'messenger:open': 'voice';
  'messenger:get': 'config';
  'messenger:set':
    | 'locale'
    | 'zIndex'
    | 'cookies'
    | 'conversationFields'
    | 'conversationTags'
    | 'customization'
    | 'conversationMetadata'
    | 'beforeMessageDisplay'
    | 'beforeMessageSent';
  'messenger:on': 'open' | 'close' | 'unreadMessages' | MessengerEventName;
}

/** The first word, or for one that there is not those that there are: compilers show what they expect. */
export type ApiFor<Api> = Api extends keyof Names ? Api : { [Each in keyof Names]: Each }[keyof Names];

/** The same for the name behind it. A name with a signature of its own is refused here. */
export type NameFor<Api, Name> = Api extends keyof Names
  ? string extends Name
    ? Api extends keyof ClassicNames
      ? Name
      : Names[Api]
    : Name extends Names[Api]
      ? `${Name}, with its own arguments`
      : Names[Api]
  : string;

/** Calls that published typings know, and that never did anything. */
export interface NeverWorked {
  /** @deprecated Write the name in small letters; now `zE('messenger', 'logoutUser')`. */
  (api: 'webWidget', command: 'logOut'): void;
  /** @deprecated It is a command, not a getter: `zE('webWidget', 'chat:end')`. */
  (api: 'webWidget:get', getter: 'chat:end'): void;
}

/** What the page of the widget is called; messaging has the first three. */
export type Display =
  | 'hidden'
  | 'launcher'
  | 'chat'
  | 'helpCenter'
  | 'contactForm'
  | 'contactOptions'
  | 'talk'
  | 'answerBot';

export interface FormField {
  id: string | number;
  prefill?: Translation;
  hint?: Translation;
  hideHint?: boolean;
}

export interface TicketForm {
  id: number;
  fields?: FormField[];
  subject?: boolean;
  title?: boolean;
}
