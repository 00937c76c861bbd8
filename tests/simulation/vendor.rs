//! Classic's servers: one chat for each visitor, whichever tab it is seen from.

use crate::fault::Fault;
use crate::tell;
use crate::world::{Event, News, PageId, Time, World};

#[derive(Debug, Default)]
pub struct Conversation {
    pub ended: Option<Time>,
    /// It began before the shim was there.
    pub earlier: bool,
    /// A page has left it at the deadline; and it ended because nobody was connected any more.
    pub left: bool,
    pub deserted: bool,
    /// When a page first had it.
    pub seen: Option<Time>,
    /// The pages that called for its end on the machine's behalf.
    pub enders: Vec<PageId>,
}

#[derive(Debug, Default)]
pub struct Vendor {
    pub chats: Vec<Conversation>,
    /// The key brings the messenger now.
    pub flipped: bool,
    pub slow: bool,
    /// The chat that the visitor's browser knows as running, whichever page saw it last.
    pub stored: Option<usize>,
    /// When a chat last ended.
    pub ended: Time,
}

impl Vendor {
    pub fn live(&self) -> Option<usize> {
        let last = self.chats.len().checked_sub(1)?;
        self.chats[last].ended.is_none().then_some(last)
    }

    pub fn is_live(&self, chat: usize) -> bool {
        self.chats[chat].ended.is_none()
    }
}

impl World {
    pub fn chat_begins(&mut self) {
        let chat = self.vendor.chats.len();
        self.vendor.chats.push(Conversation::default());
        tell!(self, "servers: chat {chat} begins");
        self.broadcast(News::Started(chat));
        self.desertion();
    }

    pub fn chat_ends(&mut self, chat: usize) {
        if !self.vendor.is_live(chat) {
            return;
        }
        self.vendor.chats[chat].ended = Some(self.real);
        self.vendor.ended = self.real;
        tell!(self, "servers: chat {chat} ends");
        self.broadcast(News::Ended(chat));
    }

    pub fn message_arrives(&mut self, from: PageId) {
        match self.vendor.live() {
            Some(chat) => self.broadcast(News::Alive(chat)),
            None => self.chat_begins(),
        }
        let live = self.vendor.live();
        if let Some(page) = self.page(from) {
            page.said_in = live;
        }
    }

    /// Tells every connected widget, in the order of what happened.
    fn broadcast(&mut self, news: News) {
        for tab in 0..self.tabs.len() {
            let slow = self.vendor.slow && self.chance.percent(60);
            let delay = self.chance.between(5, if slow { 8_000 } else { 300 });
            let real = self.real;
            let Some(page) = self.tabs[tab].page.as_mut().filter(|page| page.is_connected()) else {
                continue;
            };
            let at = (real + delay).max(page.told_until + 1);
            page.told_until = at;
            let (id, load) = (page.id, page.load);
            self.reached[Fault::ServerSlow as usize] |= slow;
            self.after(at - real, Event::Tells(id, load, news));
            if let News::Started(chat) = news
                && self.chance.percent(2)
            {
                self.after(at - real + 1, Event::Tells(id, load, News::Again(chat)));
            }
        }
    }

    /// Somebody has gone: if nobody is connected for a while, the chat ends.
    pub fn desertion(&mut self) {
        if let Some(chat) = self.vendor.live()
            && !self.is_anyone_connected()
        {
            let grace = self.chance.between(20_000, 120_000);
            self.after(grace, Event::Deserted(chat));
        }
    }

    pub fn deserted(&mut self, chat: usize) {
        if self.vendor.is_live(chat) && !self.is_anyone_connected() {
            self.vendor.chats[chat].deserted = true;
            self.chat_ends(chat);
        }
    }

    fn is_anyone_connected(&self) -> bool {
        self.tabs.iter().filter_map(|tab| tab.page.as_ref()).any(|page| page.is_connected())
    }
}
