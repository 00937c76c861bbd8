// Generated from src/classic; run UPDATE=1 cargo test --test generated
// Members are numbered from 0 through LIVECHAT, COMMANDS, GETTERS, EVENTS, LEGACY, SETTINGS and
// SETTINGS_LOST; the last group and NOTICES are in the debug build alone. How lists are spelt: words.js.
export const LIVECHAT =
  'addTags removeTags appendNotes setNotes authenticate clearAll endChat hideAll say sendVisitorPath set setColor setDisableGoogleAnalytics setDisableSound setEmail setName setPhone setGreetings setLanguage setStatus setOnConnected setOnChatStart setOnChatEnd setOnStatus setOnUnreadMsgs setOnGreeting setOnFlashReady getEmail getName getPhone isChatting freeze fire window=show,hide,toggle,getDisplay,onShow,onHide,openPopout,popout,setTitle,setColor,setSize,setPosition,setOffsetVertical,setOffsetHorizontal,setOffsetBottom,setTheme,setBg,getSettings button=show,hide,setColor,setHideWhenOffline,setOffsetVertical,setOffsetHorizontal,setOffsetVerticalMobile,setOffsetHorizontalMobile,setOffsetBottom,setPosition,setPositionMobile,setImage,setTheme,useFavicon bubble=show,hide,reset,setTitle,setText,setColor,setImage badge=show,hide,setColor,setImage,setLayout,setText theme=setColor,setColors,setFontConfig,setProfileCardConfig,setTheme,reload prechatForm=setGreetings offlineForm=setGreetings concierge=setAvatar,setName,setTitle departments=filter,getAllDepartments,getDepartment,setLabel,setVisitorDepartment,clearVisitorDepartment cookieLaw=comply,setDefaultImplicitConsent,showPrivacyPanel mobileNotifications=setDisabled,setIgnoreChatButtonVisibility unreadflag=enable,disable';
export const COMMANDS =
  'hide show open close toggle identify prefill setLocale updateSettings updatePath clear logout reset popout helpCenter:setSuggestions helpCenter:reauthenticate chat:send chat:end chat:addTags chat:removeTags chat:reauthenticate';
export const GETTERS =
  'display chat:isChatting chat:department chat:departments chat:unreadMessages';
export const EVENTS =
  'open close chat:connected chat:start chat:end chat:status chat:departmentStatus chat:unreadMessages chat:popout userEvent';
export const LEGACY =
  'hide show activate identify setLocale setHelpCenterSuggestions logout activateIpm configureIPMWidget showIPMArticle showIPMWidget hideIPMWidget';
export const SETTINGS =
  'errorReporting cookies webWidget=authenticate.chat.jwtFn,color.theme,color.launcher,color.launcherText,color.button,zIndex,offset.horizontal,offset.mobile.horizontal,offset.vertical,offset.mobile.vertical,position.horizontal,launcher.setHideWhenChatOffline,chat.suppress,chat.departments.select,chat.hideWhenOffline,chat.tags,contactForm.fields,contactForm.ticketForms,contactForm.tags';
export const SETTINGS_LOST =
  'analytics webWidget=authenticate.jwt,authenticate.jwtFn,color.resultLists,color.header,color.articleLinks,position.vertical,navigation.popoutButton.enabled,launcher.label,launcher.chatLabel,launcher.talkLabel,launcher.mobile.labelVisible,launcher.badge.label,launcher.badge.image,launcher.badge.layout,contactOptions.enabled,contactOptions.contactButton,contactOptions.chatLabelOnline,contactOptions.chatLabelOffline,contactOptions.contactFormLabel,contactForm.suppress,contactForm.title,contactForm.attachments,contactForm.subject,contactForm.selectTicketForm,helpCenter.suppress,helpCenter.title,helpCenter.chatButton,helpCenter.messageButton,helpCenter.originalArticleButton,helpCenter.searchPlaceholder,helpCenter.filter.category,helpCenter.filter.section,helpCenter.filter.label_names,chat.title,chat.connectOnPageLoad,chat.departments.enabled,chat.menuOptions.emailTranscript,chat.notifications.mobile.disable,chat.prechatForm.greeting,chat.prechatForm.departmentLabel,chat.offlineForm.greeting,chat.concierge.avatarPath,chat.concierge.name,chat.concierge.title,chat.profileCard.avatar,chat.profileCard.rating,chat.profileCard.title,talk.suppress,talk.title,talk.nickname,answerBot.suppress,answerBot.title,answerBot.avatar.url,answerBot.avatar.name,answerBot.contactOnlyAfterQuery,answerBot.search.labels';
export const KEYS =
  'name email phone value language color status onConnected onChatStart onChatEnd onStatus onUnreadMsgs jwtFn url title primary hideOnClose id';
export const NOTICES =
  'set-in-admin-center no-such-part was-no-op unknown needs-token needs-field tags-arrive-later needs-departments needs-hours sent-as-message ends-locally starts-with-bot ends-by-call-or-idle no-popout no-forms no-help-center no-talk no-answer-bot no-rating resets-locally bottom-only needs-customization fewer-colors cookies-hide status-is-server-side no-in-product-messages own-analytics other-markup never-worked no-such-member other-token by-profile suppress-hides';
export const FIDELITIES =
  'exact adapted emulated no-effect';
// The messaging vocabulary, by number.
export const MESSENGER =
  'messenger=show,hide,open,close,logoutUser,resetWidget,loginUser messenger:set=locale,zIndex,cookies,conversationTags,conversationFields,customization messenger=newConversation,sendMessage,fetchConversations';
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
