//! Whether the visitor is chatting, and the messages that the page says for them.
//!
//! Classic had sessions with a beginning and an end; messaging has conversations that begin and
//! never end, so the end is a rule of ours. Messages go one at a time, so that they keep their
//! order: the widget answers by callback, and sometimes never.

use alloc::string::String;

use crate::config::{ChatStart, Config, Millis};
use crate::messenger::{Command, Parts, Verb, owned};

/// How long the widget may take to answer; some commands never do in single-conversation mode.
const ANSWER_LIMIT: Millis = Millis(10_000.0);
const LIST_LIMIT: Millis = Millis(2_000.0);
/// How soon the widget shows what has been said in a conversation that is opened, and sooner than a visitor writes.
const HISTORY: Millis = Millis(2_000.0);
/// More than any page says in good faith.
const MOST_MESSAGES: usize = 100;

/// The chat as classic code would see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    chatting: bool,
    /// The last sign of life of a running chat.
    alive_at: Millis,
    /// The conversation that the visitor has open, or had last.
    id: String,
    /// The conversation that the page ended: the visitor may still look at it.
    ended: String,
    /// Until when what is shown is what was said before the conversation was opened.
    history_until: Millis,
    /// The widget was asked for the conversation that was left open on an earlier page.
    looked: bool,
    messages: Parts,
    underway: Option<Underway>,
    /// The widget is too old for messages from the page.
    mute: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Underway {
    until: Millis,
    what: Sent,
    /// The page ended the chat meanwhile: the answer's conversation is not the next message's.
    ended: bool,
}

/// What is on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sent {
    /// A question for conversations, or a message that is no longer ours.
    Question,
    /// The first of `messages`, which begins a conversation.
    Beginning,
    /// The first of `messages`, in the conversation that is known.
    Continuation,
}

/// What a sign of life changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A chat began.
    Started,
    /// The chat ended.
    Ended,
}

impl Conversation {
    /// No chat.
    pub const fn new() -> Self {
        Conversation {
            chatting: false,
            alive_at: Millis(0.0),
            id: String::new(),
            ended: String::new(),
            history_until: Millis(0.0),
            looked: false,
            messages: Parts::new(),
            underway: None,
            mute: false,
        }
    }

    /// Strictly: a chat is running.
    pub fn is_chatting(&self) -> bool {
        self.chatting
    }

    /// A conversation began with anyone.
    pub fn conversation_started(&mut self, config: &Config, now: Millis) -> Option<Change> {
        match config.chat_start {
            ChatStart::Conversation => self.start(now),
            ChatStart::Agent => None,
        }
    }

    /// An agent was assigned: a chat in either reading.
    pub fn agent_assigned(&mut self, now: Millis) -> Option<Change> {
        self.start(now)
    }

    /// Something happened in the conversation: its idle time begins anew.
    pub fn alive(&mut self, now: Millis) {
        self.alive_at = now;
    }

    /// The widget named a conversation.
    pub fn seen(&mut self, id: &str) {
        if !id.is_empty() && id != self.ended {
            self.id.clear();
            self.id.push_str(id);
        }
    }

    /// The visitor opens a conversation.
    pub fn opened(&mut self, id: &str, now: Millis) {
        self.history_until = Millis(now.0 + HISTORY.0);
        self.seen(id);
    }

    /// Are the messages that are shown now those of before?
    pub fn shows_history(&self, now: Millis) -> bool {
        now < self.history_until
    }

    /// The visitor writes, in the conversation with this name: it goes on, also if the page had ended it.
    pub fn goes_on(&mut self, id: &str) {
        self.ended.clear();
        self.seen(id);
    }

    /// The page ended the chat; the next message begins a conversation of its own.
    pub fn end(&mut self) -> Option<Change> {
        if !self.id.is_empty() {
            self.ended = core::mem::take(&mut self.id);
        }
        self.looked = true;
        if let Some(underway) = &mut self.underway {
            underway.ended = true;
        }
        core::mem::take(&mut self.chatting).then_some(Change::Ended)
    }

    /// Drops what was to be said, and the conversations that are known: they are those of a visitor who is gone.
    pub fn forget(&mut self) {
        self.id.clear();
        self.ended.clear();
        self.messages = Parts::new();
        if let Some(underway) = &mut self.underway {
            underway.what = Sent::Question;
        }
    }

    /// The next conversation is not the first.
    pub fn follows_another(&self) -> bool {
        !self.ended.is_empty()
    }

    /// Ends a chat that has been idle for too long.
    pub fn check(&mut self, config: &Config, now: Millis) -> Option<Change> {
        let idles = self.idle_until(config) <= now;
        (idles && core::mem::take(&mut self.chatting)).then_some(Change::Ended)
    }

    /// When to look again: at the end of a wait, or of the idle time.
    pub fn due(&self, config: &Config) -> Millis {
        self.underway.map_or(self.idle_until(config), |underway| underway.until)
    }

    /// Queues a message.
    pub fn say(&mut self, text: &str) {
        if self.messages.len() < MOST_MESSAGES {
            self.messages.push(text);
        }
    }

    /// Are there messages that have not been taken yet?
    pub fn has_messages(&self) -> bool {
        !self.messages.is_empty()
    }

    /// What to send next, if nothing is on its way.
    pub fn next(&mut self, now: Millis) -> Option<Command> {
        if self.underway.is_some_and(|underway| now < underway.until) || self.mute {
            return None;
        }
        if self.underway.take().is_some_and(|underway| underway.what != Sent::Question) {
            self.drop_message();
        }
        let text = self.messages.iter().next()?;
        let (command, limit, what) = match &self.id {
            id if !id.is_empty() => {
                (Command::with(Verb::SendMessage, &[id, text]), ANSWER_LIMIT, Sent::Continuation)
            }
            _ if self.looked => {
                (Command::with(Verb::NewConversation, &[text]), ANSWER_LIMIT, Sent::Beginning)
            }
            _ => (Verb::FetchConversations.into(), LIST_LIMIT, Sent::Question),
        };
        self.looked = true;
        self.underway = Some(Underway { until: Millis(now.0 + limit.0), what, ended: false });
        Some(command)
    }

    /// The widget answered: with the id of a conversation, with nothing, or with an error. `true` when a
    /// message came to its end: it was taken, or there is no conversation for it.
    pub fn answered(&mut self, taken: bool, id: &str) -> bool {
        let Some(underway) = self.underway.take() else { return false };
        if !underway.ended {
            self.seen(id);
        } else if !id.is_empty() && underway.what != Sent::Question {
            self.ended = owned(id);
        }
        match underway.what {
            Sent::Question => return false,
            // The conversation is gone: the same message begins a new one.
            Sent::Continuation if !taken => self.id.clear(),
            // A visitor may have one conversation alone: then it is that which the page ended.
            Sent::Beginning if !taken && !self.ended.is_empty() => self.id = core::mem::take(&mut self.ended),
            _ => {
                self.drop_message();
                return !underway.ended;
            }
        }
        false
    }

    /// The widget does not know a command. `true` when messages cannot be sent at all, said once.
    pub fn missing(&mut self, command: u32) -> bool {
        if command < Verb::NewConversation as u32 || self.underway.take().is_none() {
            return false;
        }
        if command == Verb::FetchConversations as u32 {
            return false;
        }
        self.forget();
        !core::mem::replace(&mut self.mute, true)
    }

    fn drop_message(&mut self) {
        self.messages.remove_first();
    }

    fn idle_until(&self, config: &Config) -> Millis {
        if self.chatting { Millis(self.alive_at.0 + config.idle.0) } else { Millis::NEVER }
    }

    fn start(&mut self, now: Millis) -> Option<Change> {
        self.alive(now);
        (!core::mem::replace(&mut self.chatting, true)).then_some(Change::Started)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    #[test]
    fn a_second_conversation_is_not_a_second_start() {
        let config = Config::default();
        let mut chat = Conversation::default();
        assert_eq!(chat.conversation_started(&config, Millis(0.0)), Some(Change::Started));
        assert_eq!(chat.agent_assigned(Millis(5.0)), None);
    }

    #[test]
    fn ending_twice_ends_once() {
        let config = Config::default();
        let mut chat = Conversation::default();
        assert_eq!(chat.end(), None);
        chat.conversation_started(&config, Millis(0.0));
        assert_eq!(chat.end(), Some(Change::Ended));
        assert_eq!(chat.end(), None);
    }

    #[test]
    fn a_chat_ends_when_nothing_happened_for_twenty_minutes() {
        let config = Config::default();
        let mut chat = Conversation::default();
        chat.conversation_started(&config, Millis(0.0));
        chat.alive(Millis(MINUTE));
        assert_eq!(chat.check(&config, Millis(20.0 * MINUTE)), None);
        assert_eq!(chat.check(&config, Millis(21.0 * MINUTE)), Some(Change::Ended));
    }

    #[test]
    fn a_site_may_count_chats_from_the_agent() {
        let config = Config { chat_start: ChatStart::Agent, ..Config::default() };
        let mut chat = Conversation::default();
        assert_eq!(chat.conversation_started(&config, Millis(0.0)), None);
        assert_eq!(chat.agent_assigned(Millis(1.0)), Some(Change::Started));
    }

    #[test]
    fn messages_keep_their_order_and_go_one_at_a_time() {
        let mut chat = Conversation::default();
        chat.say("one");
        chat.say("two");
        assert_eq!(chat.next(Millis(0.0)), Some(Verb::FetchConversations.into()));
        assert_eq!(chat.next(Millis(1.0)), None);
        chat.answered(true, "");
        assert_eq!(chat.next(Millis(2.0)), Some(Command::with(Verb::NewConversation, &["one"])));
        chat.answered(true, "c1");
        assert_eq!(chat.next(Millis(3.0)), Some(Command::with(Verb::SendMessage, &["c1", "two"])));
        chat.answered(true, "");
        assert_eq!(chat.next(Millis(4.0)), None);
    }

    #[test]
    fn a_conversation_left_open_on_an_earlier_page_goes_on() {
        let mut chat = Conversation::default();
        chat.say("still there?");
        chat.next(Millis(0.0));
        chat.answered(true, "old");
        assert_eq!(chat.next(Millis(1.0)), Some(Command::with(Verb::SendMessage, &["old", "still there?"])));
    }

    #[test]
    fn a_message_to_a_conversation_that_is_gone_begins_a_new_one() {
        let mut chat = Conversation::default();
        chat.seen("gone");
        chat.say("hello");
        chat.next(Millis(0.0));
        chat.answered(false, "");
        chat.end();
        assert_eq!(chat.next(Millis(1.0)), Some(Command::with(Verb::NewConversation, &["hello"])));
        chat.answered(false, "");
        assert_eq!(chat.next(Millis(2.0)), None, "a message is not tried for ever");
    }

    #[test]
    fn a_widget_that_never_answers_does_not_stop_the_next_message() {
        let mut chat = Conversation::default();
        chat.seen("c");
        chat.say("one");
        chat.say("two");
        chat.next(Millis(0.0));
        assert_eq!(chat.next(Millis(9_999.0)), None);
        assert!(matches!(
            chat.next(Millis(10_000.0)),
            Some(command) if command.parts.contains("two")
        ));
    }

    #[test]
    fn a_widget_too_old_for_messages_is_found_out_once() {
        let mut chat = Conversation::default();
        chat.say("one");
        let list = chat.next(Millis(0.0)).map(|command| command.verb as u32).unwrap_or_default();
        assert!(!chat.missing(list));
        let new = chat.next(Millis(0.0)).map(|command| command.verb as u32).unwrap_or_default();
        assert!(chat.missing(new));
        chat.say("two");
        assert_eq!(chat.next(Millis(1.0)), None);
    }
}
