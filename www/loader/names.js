// Generated from src/classic; run UPDATE=1 cargo test --test generated
// Members are numbered from 0 through LIVECHAT, COMMANDS, GETTERS, EVENTS, LEGACY, SETTINGS and
// SETTINGS_LOST; the last group and NOTICES are in the debug build alone.
export const LIVECHAT =
  'addTags removeTags appendNotes setNotes authenticate clearAll endChat hideAll say sendVisitorPath set setColor setDisableGoogleAnalytics setDisableSound setEmail setName setPhone setGreetings setLanguage setStatus setOnConnected setOnChatStart setOnChatEnd setOnStatus setOnUnreadMsgs setOnGreeting setOnFlashReady getEmail getName getPhone isChatting freeze fire window.show window.hide window.toggle window.getDisplay window.onShow window.onHide window.openPopout window.popout window.setTitle window.setColor window.setSize window.setPosition window.setOffsetVertical window.setOffsetHorizontal window.setOffsetBottom window.setTheme window.setBg window.getSettings button.show button.hide button.setColor button.setHideWhenOffline button.setOffsetVertical button.setOffsetHorizontal button.setOffsetVerticalMobile button.setOffsetHorizontalMobile button.setOffsetBottom button.setPosition button.setPositionMobile button.setImage button.setTheme button.useFavicon bubble.show bubble.hide bubble.reset bubble.setTitle bubble.setText bubble.setColor bubble.setImage badge.show badge.hide badge.setColor badge.setImage badge.setLayout badge.setText theme.setColor theme.setColors theme.setFontConfig theme.setProfileCardConfig theme.setTheme theme.reload prechatForm.setGreetings offlineForm.setGreetings concierge.setAvatar concierge.setName concierge.setTitle departments.filter departments.getAllDepartments departments.getDepartment departments.setLabel departments.setVisitorDepartment departments.clearVisitorDepartment cookieLaw.comply cookieLaw.setDefaultImplicitConsent cookieLaw.showPrivacyPanel mobileNotifications.setDisabled mobileNotifications.setIgnoreChatButtonVisibility unreadflag.enable unreadflag.disable';
export const COMMANDS =
  'hide show open close toggle identify prefill setLocale updateSettings updatePath clear logout reset popout helpCenter:setSuggestions helpCenter:reauthenticate chat:send chat:end chat:addTags chat:removeTags chat:reauthenticate';
export const GETTERS =
  'display chat:isChatting chat:department chat:departments chat:unreadMessages';
export const EVENTS =
  'open close chat:connected chat:start chat:end chat:status chat:departmentStatus chat:unreadMessages chat:popout userEvent';
export const LEGACY =
  'hide show activate identify setLocale setHelpCenterSuggestions logout activateIpm configureIPMWidget showIPMArticle showIPMWidget hideIPMWidget';
export const SETTINGS =
  'errorReporting cookies webWidget.authenticate.chat.jwtFn webWidget.color.theme webWidget.color.launcher webWidget.color.launcherText webWidget.color.button webWidget.zIndex webWidget.offset.horizontal webWidget.offset.mobile.horizontal webWidget.offset.vertical webWidget.offset.mobile.vertical webWidget.position.horizontal webWidget.launcher.setHideWhenChatOffline webWidget.chat.suppress webWidget.chat.departments.select webWidget.chat.hideWhenOffline webWidget.chat.tags webWidget.contactForm.fields webWidget.contactForm.ticketForms webWidget.contactForm.tags';
export const SETTINGS_LOST =
  'analytics webWidget.authenticate.jwt webWidget.authenticate.jwtFn webWidget.color.resultLists webWidget.color.header webWidget.color.articleLinks webWidget.position.vertical webWidget.navigation.popoutButton.enabled webWidget.launcher.label webWidget.launcher.chatLabel webWidget.launcher.talkLabel webWidget.launcher.mobile.labelVisible webWidget.launcher.badge.label webWidget.launcher.badge.image webWidget.launcher.badge.layout webWidget.contactOptions.enabled webWidget.contactOptions.contactButton webWidget.contactOptions.chatLabelOnline webWidget.contactOptions.chatLabelOffline webWidget.contactOptions.contactFormLabel webWidget.contactForm.suppress webWidget.contactForm.title webWidget.contactForm.attachments webWidget.contactForm.subject webWidget.contactForm.selectTicketForm webWidget.helpCenter.suppress webWidget.helpCenter.title webWidget.helpCenter.chatButton webWidget.helpCenter.messageButton webWidget.helpCenter.originalArticleButton webWidget.helpCenter.searchPlaceholder webWidget.helpCenter.filter.category webWidget.helpCenter.filter.section webWidget.helpCenter.filter.label_names webWidget.chat.title webWidget.chat.connectOnPageLoad webWidget.chat.departments.enabled webWidget.chat.menuOptions.emailTranscript webWidget.chat.notifications.mobile.disable webWidget.chat.prechatForm.greeting webWidget.chat.prechatForm.departmentLabel webWidget.chat.offlineForm.greeting webWidget.chat.concierge.avatarPath webWidget.chat.concierge.name webWidget.chat.concierge.title webWidget.chat.profileCard.avatar webWidget.chat.profileCard.rating webWidget.chat.profileCard.title webWidget.talk.suppress webWidget.talk.title webWidget.talk.nickname webWidget.answerBot.suppress webWidget.answerBot.title webWidget.answerBot.avatar.url webWidget.answerBot.avatar.name webWidget.answerBot.contactOnlyAfterQuery webWidget.answerBot.search.labels';
export const KEYS =
  'name email phone value language color status onConnected onChatStart onChatEnd onStatus onUnreadMsgs jwtFn url title primary hideOnClose id';
export const NOTICES =
  'set-in-admin-center no-such-part was-no-op unknown needs-token needs-field tags-arrive-later needs-departments needs-hours sent-as-message ends-locally starts-with-bot ends-by-call-or-idle no-popout no-forms no-help-center no-talk no-answer-bot no-rating resets-locally bottom-only needs-customization fewer-colors cookies-hide status-is-server-side no-in-product-messages own-analytics other-markup never-worked no-such-member other-token by-profile suppress-hides';
export const FIDELITIES =
  'exact adapted emulated no-effect';
// The messaging vocabulary, by number.
export const MESSENGER =
  'messenger show|messenger hide|messenger open|messenger close|messenger logoutUser|messenger resetWidget|messenger loginUser|messenger:set locale|messenger:set zIndex|messenger:set cookies|messenger:set conversationTags|messenger:set conversationFields|messenger:set customization|messenger newConversation|messenger sendMessage|messenger fetchConversations';
export const MESSENGER_EVENTS =
  'open close unreadMessages conversationStarted conversationOpened conversationAgentAssigned messagesShown';
// The options that the core takes, by number, each with what it accepts, unless that is the same again.
export const OPTIONS = [
  ['profile', '"web-widget" or "standalone"'],
  ['status', '"online", "away" or "offline"'],
  ['chatStart', '"conversation" or "agent"'],
  ['idle', 'minutes, a number above 0'],
  ['departments', 'a list of { id: 7, name: "Sales" }'],
  ['fields.name', 'the id of a ticket field, or "tag:" and a prefix'],
  ['fields.email'],
  ['fields.phone'],
  ['fields.notes'],
  ['fields.path'],
  ['fields.department'],
  ['strict', 'true or false'],
  ['token', 'an address or a function'],
  ['tokenWhen', '"asked" or "known"'],
  ['statusUrl', 'an address'],
  ['consent', '"required"'],
  ['compatDom', 'true or false'],
];
// The same of the block that says when to switch.
export const FIELDS = [
  ['switch.at', '"now", "vendor", "never", or an instant such as "2026-03-01T02:00:00+01:00"'],
  ['switch.drainUntil', 'an instant after switch.at, or a duration such as "4h", "90m", or a number of minutes'],
  ['switch.warn', 'a duration such as "10m" or "30s", or a number of minutes'],
  ['switch.probe', 'true or false'],
];
