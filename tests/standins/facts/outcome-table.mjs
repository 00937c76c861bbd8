// The classic members in catalogue order, and what they were observed to answer. Where nothing is said: undefined for
// every kind of argument. Long texts are kept to their first paragraph.

export const LIVECHAT_MEMBERS = [
  'addTags', 'removeTags', 'appendNotes', 'setNotes', 'authenticate', 'clearAll', 'endChat', 'getEmail', 'getName',
  'getPhone', 'hideAll', 'isChatting', 'say', 'sendVisitorPath', 'set', 'setColor', 'setDisableGoogleAnalytics',
  'setDisableSound', 'setEmail', 'setName', 'setPhone', 'setGreetings', 'setLanguage', 'setStatus', 'setOnConnected',
  'setOnChatStart', 'setOnChatEnd', 'setOnStatus', 'setOnUnreadMsgs', 'setOnGreeting', 'setOnFlashReady', 'freeze',
  'fire', 'badge.show', 'badge.hide', 'badge.setColor', 'badge.setImage', 'badge.setLayout', 'badge.setText',
  'bubble.show', 'bubble.hide', 'bubble.reset', 'bubble.setTitle', 'bubble.setText', 'bubble.setColor',
  'bubble.setImage', 'button.show', 'button.hide', 'button.setColor', 'button.setHideWhenOffline',
  'button.setOffsetVertical', 'button.setOffsetHorizontal', 'button.setOffsetVerticalMobile',
  'button.setOffsetHorizontalMobile', 'button.setOffsetBottom', 'button.setPosition', 'button.setPositionMobile',
  'button.setImage', 'button.setTheme', 'button.useFavicon', 'concierge.setAvatar', 'concierge.setName',
  'concierge.setTitle', 'cookieLaw.comply', 'cookieLaw.setDefaultImplicitConsent', 'cookieLaw.showPrivacyPanel',
  'departments.filter', 'departments.getAllDepartments', 'departments.getDepartment', 'departments.setLabel',
  'departments.setVisitorDepartment', 'departments.clearVisitorDepartment', 'mobileNotifications.setDisabled',
  'mobileNotifications.setIgnoreChatButtonVisibility', 'offlineForm.setGreetings', 'prechatForm.setGreetings',
  'theme.setColor', 'theme.setColors', 'theme.setFontConfig', 'theme.setProfileCardConfig', 'theme.setTheme',
  'theme.reload', 'unreadflag.enable', 'unreadflag.disable', 'window.show', 'window.hide', 'window.toggle',
  'window.getDisplay', 'window.onShow', 'window.onHide', 'window.openPopout', 'window.setTitle', 'window.setColor',
  'window.setSize', 'window.setPosition', 'window.setOffsetVertical', 'window.setOffsetHorizontal',
  'window.setOffsetBottom', 'window.setBg', 'window.getSettings',
];

export const LIVECHAT_OUTCOMES = {
  'authenticate': {
    no_argument: `THROWS TypeError: Cannot read properties of undefined (reading 'jwtFn')`,
    null: `THROWS TypeError: Cannot read properties of null (reading 'jwtFn')`,
  },
  'isChatting': `false`,
  'button.setPosition': {
    no_argument: `THROWS TypeError: Cannot read properties of undefined (reading '0')`,
    null: `THROWS TypeError: Cannot read properties of null (reading '0')`,
  },
  'button.setPositionMobile': {
    no_argument: `THROWS TypeError: Cannot read properties of undefined (reading '0')`,
    null: `THROWS TypeError: Cannot read properties of null (reading '0')`,
  },
  'departments.getAllDepartments': `[]`,
  'theme.setColors': {
    no_argument: `THROWS TypeError: Cannot read properties of undefined (reading 'primary')`,
    null: `THROWS TypeError: Cannot read properties of null (reading 'primary')`,
  },
  'theme.setProfileCardConfig': {
    no_argument: `THROWS TypeError: Cannot read properties of undefined (reading 'avatar')`,
    null: `THROWS TypeError: Cannot read properties of null (reading 'avatar')`,
  },
  'window.getDisplay': `true`,
  'window.setPosition': {
    no_argument: `THROWS TypeError: Cannot read properties of undefined (reading '0')`,
    null: `THROWS TypeError: Cannot read properties of null (reading '0')`,
  },
};

export const WEB_WIDGET_MEMBERS = [
  'webWidget hide', 'webWidget show', 'webWidget open', 'webWidget close', 'webWidget toggle', 'webWidget identify',
  'webWidget prefill', 'webWidget setLocale', 'webWidget updateSettings', 'webWidget updatePath', 'webWidget clear',
  'webWidget logout', 'webWidget reset', 'webWidget popout', 'webWidget helpCenter:setSuggestions',
  'webWidget helpCenter:reauthenticate', 'webWidget chat:send', 'webWidget chat:end', 'webWidget chat:addTags',
  'webWidget chat:removeTags', 'webWidget chat:reauthenticate', 'webWidget:get display',
  'webWidget:get chat:isChatting', 'webWidget:get chat:department', 'webWidget:get chat:departments',
  'webWidget:get chat:unreadMessages', 'webWidget:on open', 'webWidget:on close', 'webWidget:on chat:connected',
  'webWidget:on chat:start', 'webWidget:on chat:end', 'webWidget:on chat:status',
  'webWidget:on chat:departmentStatus', 'webWidget:on chat:unreadMessages', 'webWidget:on chat:popout',
  'webWidget:on userEvent',
];

export const WEB_WIDGET_OUTCOMES = {
  'webWidget:get display': `"hidden"`,
  'webWidget:get chat:isChatting': `false`,
  'webWidget:get chat:departments': `[]`,
  'webWidget:get chat:unreadMessages': `THROWS Error: \nMethod webWidget:get.chat:unreadMessages does not exist.`,
};
