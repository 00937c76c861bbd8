// Stands for other typings of messaging alone: functions and a namespace, in the shape of @types/zendesk-web-widget.
declare function zE(scope: 'messenger', method: 'open' | 'close'): void;
declare function zE(scope: 'messenger', method: 'loginUser', fetch: (give: (token: string) => void) => void, done?: (error: zE.LoginFailedError | null) => void): void;
declare function zE(scope: 'messenger:on', method: 'open', listener: () => void): void;
declare function zE(scope: 'messenger:set', method: 'conversationFields', value: zE.ConversationField[]): void;
declare namespace zE {
  interface LoginFailedError {
    message: string;
    reason: string;
    type: string;
  }
  interface ConversationField {
    id: string;
    value: boolean | number | string;
  }
}
