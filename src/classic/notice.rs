//! Why something is different or lost. A notice's code is also its chapter in `NOTICES.md`.

/// A reason, with a short code for the console and a chapter in `NOTICES.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Notice {
    /// Look and texts of messaging are set in Admin Center.
    SetInAdminCenter,
    /// The part of the old widget that this concerned does not exist in messaging.
    NoSuchPart,
    /// The member did nothing in Web Widget (Classic) either.
    WasNoOp,
    /// Internal to the old widget, or known by name only.
    Unknown,
    /// Messaging takes a visitor's identity from a signed token only.
    NeedsToken,
    /// Messaging keeps such details in conversation fields, whose ids the site must configure.
    NeedsField,
    /// Tags arrive with the visitor's next message.
    TagsArriveLater,
    /// Messaging publishes no departments; they are answered from the site's configuration.
    NeedsDepartments,
    /// Messaging publishes no availability; it is answered from the site's configuration.
    NeedsHours,
    /// Sent as a message of the visitor; the bot may answer first.
    SentAsMessage,
    /// Messaging cannot end a session from the page: the chat ends for the page only.
    EndsLocally,
    /// Starts when the visitor starts a conversation with anyone, the bot included.
    StartsWithBot,
    /// Ends by a call or by idling; messaging does not say when an agent ends a session.
    EndsByCallOrIdle,
    /// Messaging has no chat in its own window.
    NoPopout,
    /// Messaging has no forms to fill: the bot asks.
    NoForms,
    /// Help-center search and suggestions come through the bot.
    NoHelpCenter,
    /// Calls and call-backs are not part of messaging.
    NoTalk,
    /// Answer Bot is replaced by the messaging bot.
    NoAnswerBot,
    /// Ratings are asked for by the conversation itself.
    NoRating,
    /// The visitor is forgotten on this device only.
    ResetsLocally,
    /// Messaging has corners at the bottom only.
    BottomOnly,
    /// Needs a widget with the `customization` setting; older ones keep the look of Admin Center.
    NeedsCustomization,
    /// One colour serves launcher and header alike.
    FewerColors,
    /// `none` also hides the messaging widget and deletes its history on this device.
    CookiesHide,
    /// The agent's status is set by agents and schedules, not by pages.
    StatusIsServerSide,
    /// In-product messages were retired with the old widget.
    NoInProductMessages,
    /// The vendor's own analytics are not part of messaging; listen to events instead.
    OwnAnalytics,
    /// The old widget's elements are not in the page.
    OtherMarkup,
    /// A spelling that never worked.
    NeverWorked,
    /// The member is not part of the classic API.
    NoSuchMember,
    /// A Chat or help-center token is refused: messaging has keys and claims of its own.
    OtherToken,
    /// Meant two things, in the chat widget of its own and inside Web Widget (Classic).
    ByProfile,
    /// Messaging is the only channel, so without it nothing is shown.
    SuppressHides,
}

impl Notice {
    /// All notices, in the order of their numbers.
    pub const ALL: [Notice; 33] = [
        Notice::SetInAdminCenter,
        Notice::NoSuchPart,
        Notice::WasNoOp,
        Notice::Unknown,
        Notice::NeedsToken,
        Notice::NeedsField,
        Notice::TagsArriveLater,
        Notice::NeedsDepartments,
        Notice::NeedsHours,
        Notice::SentAsMessage,
        Notice::EndsLocally,
        Notice::StartsWithBot,
        Notice::EndsByCallOrIdle,
        Notice::NoPopout,
        Notice::NoForms,
        Notice::NoHelpCenter,
        Notice::NoTalk,
        Notice::NoAnswerBot,
        Notice::NoRating,
        Notice::ResetsLocally,
        Notice::BottomOnly,
        Notice::NeedsCustomization,
        Notice::FewerColors,
        Notice::CookiesHide,
        Notice::StatusIsServerSide,
        Notice::NoInProductMessages,
        Notice::OwnAnalytics,
        Notice::OtherMarkup,
        Notice::NeverWorked,
        Notice::NoSuchMember,
        Notice::OtherToken,
        Notice::ByProfile,
        Notice::SuppressHides,
    ];
}

/// The words of a notice: code, title and text.
///
/// The site build has none of them; its loader knows the codes by their numbers.
#[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
impl Notice {
    /// The short code, for the console and as an anchor in `NOTICES.md`.
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// The title of its chapter.
    pub const fn title(self) -> &'static str {
        self.words().1
    }

    /// What happened, why, and what to do.
    pub const fn text(self) -> &'static str {
        self.words().2
    }

    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Notice::SetInAdminCenter => (
                "set-in-admin-center",
                "Set in Admin Center",
                "Titles, greetings, launcher texts and the bot's face come from Admin Center, and \
                messaging has no call for them. The page's value is ignored. Copy the text or \
                picture once, then delete the call. Titles, launcher texts and pictures are under \
                Channels, Messaging and social, Messaging, your widget, Style; greetings are beside \
                that, under Responses; the bot's name and face are under AI, AI agents.",
            ),
            Notice::NoSuchPart => (
                "no-such-part",
                "This part is gone",
                "The call was about a part of the old widget that messaging does not have: the badge, \
                the bubble, the profile card, the menu or the choice of channels. Nothing replaces \
                it. Delete the call, or look in Admin Center for something that serves the same \
                purpose.",
            ),
            Notice::WasNoOp => (
                "was-no-op",
                "Did nothing before either",
                "The stand-alone chat widget of the years before 2019 acted on this call; Web Widget \
                (Classic) kept the name and did nothing. Your visitors see no difference. Delete the \
                call.",
            ),
            Notice::Unknown => (
                "unknown",
                "Internal or undocumented",
                "This name is known to have existed, but nothing says what it did, or it was the old \
                widget's own business. It is accepted and ignored, so that a page that uses it keeps \
                working. If your page depends on it, please tell us how.",
            ),
            Notice::NeedsToken => (
                "needs-token",
                "Identity needs a token",
                "Messaging shows agents a name and an e-mail address only if they come in a token \
                that your server has signed. A page cannot set them by itself any more. What the \
                page gives is remembered, so that the old getters answer it, and goes to agents as a \
                conversation field or tag if you configure `fields.name` and `fields.email`. To have \
                a real identity, let your server sign a token: name its address in the option \
                `token`, or deliver the token with `zE('messenger', 'loginUser', …)`.",
            ),
            Notice::NeedsField => (
                "needs-field",
                "Needs a conversation field",
                "Notes, page address, phone number and department have no place of their own in \
                messaging. Make a custom ticket field that end users may edit, and put its number into \
                the configuration under `fields`; or give a tag prefix there, such as `tag:dept_`. \
                Without that the value is only remembered. A department that the page gives by its \
                number must be in the list `departments`. Agents see it with the visitor's next \
                message.",
            ),
            Notice::TagsArriveLater => (
                "tags-arrive-later",
                "Tags arrive with the next message",
                "Messaging attaches tags to a conversation when the visitor writes, not when the page \
                sets them. Each call replaces the whole set, so Changeover keeps the set and sends it \
                again when it changes. Tags are sent in lower case, with `_` for spaces and for signs \
                that messaging refuses, such as brackets, quotes, `@` and `#`. A tag is cut after 255 \
                characters, and the first 20 are sent, those made of a department or another detail in \
                front. A tag that a ticket already has is not taken away again.",
            ),
            Notice::NeedsDepartments => (
                "needs-departments",
                "Departments come from your configuration",
                "Messaging does not tell a page which groups there are, nor whether anyone in them is \
                online. The old getters answer what the configuration lists under `departments`. \
                Without a list they answer an empty array, and no department of any name. Keep the \
                list short and true: pages decide on it.",
            ),
            Notice::NeedsHours => (
                "needs-hours",
                "Availability comes from your configuration",
                "Messaging always takes messages and does not tell a page whether agents are online. \
                The status that the page is told is the one in the configuration: what the address \
                `statusUrl` answers, else `status`, else your `hours`, else `online`.",
            ),
            Notice::SentAsMessage => (
                "sent-as-message",
                "The bot may answer first",
                "The text is sent as the visitor's own message, in the running conversation or a new \
                one. Where a bot is on duty, it answers before an agent does. Messengers that are \
                too old to take messages from the page open the panel instead, so that the visitor \
                can write.",
            ),
            Notice::EndsLocally => (
                "ends-locally",
                "Ends for the page only",
                "No call of messaging ends a session. For the page the chat is over: the end \
                listeners are called once, and the next message that the page sends begins another \
                conversation. The visitor still sees the old messages, and agents still have the \
                session. Let agents or visitors end sessions, which is a setting in Admin Center.",
            ),
            Notice::StartsWithBot => (
                "starts-with-bot",
                "A conversation with the bot counts too",
                "A chat used to start with an agent in reach; a conversation in messaging often starts \
                with a bot. A conversation that the visitor goes on with, on another page or after an \
                end, counts as a start too. Expect more starts than before in your analytics. To count \
                from the moment an agent takes over, set `chatStart` to `agent` in the configuration.",
            ),
            Notice::EndsByCallOrIdle => (
                "ends-by-call-or-idle",
                "Ends by call or by idling",
                "Messaging has no event for the end of a session, and does not tell a page when an \
                agent ends one. A chat counts as ended when the page ends it, or when nothing has \
                happened for 20 minutes. On another page no chat is running until the visitor writes \
                there, or an agent takes the conversation. Set `idle` in the configuration to another \
                number of minutes if that suits your agents better.",
            ),
            Notice::NoPopout => (
                "no-popout",
                "No window of its own",
                "The old chat could move into a window of its own. Messaging cannot: its panel is \
                opened in the page instead, and nothing is told of a window that never opens. If you \
                need a page that is only the chat, make one with the embedded mode of messaging.",
            ),
            Notice::NoForms => (
                "no-forms",
                "No forms",
                "The contact form, the pre-chat form and the offline form are gone, with their \
                greetings, fields and department list. What the page knew beforehand goes along all \
                the same: name, address, phone and department as `fields` of the configuration, and \
                what settings prefill custom fields with, by the number of the field, which end users \
                must be allowed to edit. What is asked and said is set in Admin Center, under \
                Channels, Messaging and social, Messaging, your widget, Responses, or in the AI \
                agent.",
            ),
            Notice::NoHelpCenter => (
                "no-help-center",
                "No help center in the widget",
                "The old widget had a page for searching help-center articles, with suggestions for \
                the page the visitor was on. Messaging has none. Articles come through the bot, or \
                from links on your own page.",
            ),
            Notice::NoTalk => (
                "no-talk",
                "No calls",
                "The old widget could show a phone number or take a request for a call-back. The \
                messenger does not. Calls still reach your agents; show the number on your page.",
            ),
            Notice::NoAnswerBot => (
                "no-answer-bot",
                "Another bot",
                "Answer Bot belonged to the old widget. Messaging has its own bot, which is set up in \
                Admin Center and does not read these settings.",
            ),
            Notice::NoRating => (
                "no-rating",
                "Ratings are asked for in the conversation",
                "The thumbs up and down are gone. Messaging asks for satisfaction in the \
                conversation, and does not tell the page of the answer. Turn the survey on in Admin \
                Center and read the results in your reports.",
            ),
            Notice::ResetsLocally => (
                "resets-locally",
                "Forgets on this device only",
                "What the page told of the visitor is forgotten and the chat counts as ended. After \
                `clearAll` the tags that the page added are forgotten too, and this browser begins with a new \
                anonymous visitor. Conversations that agents have stay with them, and a visitor who signs in \
                again finds the history again.",
            ),
            Notice::BottomOnly => (
                "bottom-only",
                "At the bottom only",
                "The messenger stands at the bottom, on the left or on the right. Of a corner such as \
                `tr`, the side is kept; the top and the middle are not. Launcher and panel move \
                together. Messengers without the `customization` setting stay where Admin Center \
                puts them.",
            ),
            Notice::NeedsCustomization => (
                "needs-customization",
                "Needs a recent messenger",
                "Colours, side and distances go through the `customization` setting, which messengers \
                have had since 2025. Older ones keep the look of Admin Center; the call is then \
                dropped without harm. Colours must be hexadecimal. A distance is taken together with a \
                side and the other distance only: what your code does not say is the right, and 16 \
                pixels. To be safe, set the same look in Admin Center.",
            ),
            Notice::FewerColors => (
                "fewer-colors",
                "Fewer colours",
                "The old widget had a colour each for launcher, header and theme. Messaging has one \
                main colour for all of them, and one for what stands on it. The colour set last is \
                used. It needs a messenger with the `customization` setting.",
            ),
            Notice::CookiesHide => (
                "cookies-hide",
                "Without storage there is no messenger",
                "The old widget knew storage on or off. Messaging knows all, functional and none, and \
                with none it hides and deletes its history on this device. Call with consent as soon \
                as you have it, for example `changeover.consent(true)`; use `functional` if your \
                policy allows what the messenger needs to work. With the option `consent` nothing is \
                fetched before that, and calls that allow storage count as consent: `cookies: true`, \
                in the `standalone` profile `setDefaultImplicitConsent`, and the `cookies` of \
                `messenger:set`.",
            ),
            Notice::StatusIsServerSide => (
                "status-is-server-side",
                "Status is set by agents and schedules",
                "A page could pretend to be online or offline. In messaging, who answers is decided \
                by agents' status and business hours, and visitors can always write. The page's wish \
                only decides whether a messenger that is to be hidden while offline is hidden.",
            ),
            Notice::NoInProductMessages => (
                "no-in-product-messages",
                "No in-product messages",
                "Messages inside of a product were a feature of their own and are gone. Proactive \
                messages, made in Admin Center, come closest.",
            ),
            Notice::OwnAnalytics => (
                "own-analytics",
                "Analytics are yours to send",
                "The old widget reported its events to Google Analytics by itself and told pages of \
                them as user events. Messaging does neither. Changeover tells those user events that \
                messaging has an event for: opened, minimised, served by an agent. Send your own \
                analytics from `messenger:on`.",
            ),
            Notice::OtherMarkup => (
                "other-markup",
                "Other elements in the page",
                "Code that looks for elements such as `.zopim`, `#webWidget` or `#launcher`, or \
                styles them, finds nothing or something else. Messaging has elements of its own, and \
                they may change. Use the calls instead: hide and show, open and close, and the \
                stacking order. Until then the option `compatDom` puts elements in their place which \
                turn being hidden, shown, clicked and removed into those calls.",
            ),
            Notice::NeverWorked => (
                "never-worked",
                "Never worked",
                "This spelling was printed in a table of the old documentation, or guessed from \
                another name, and never did anything. It is accepted and ignored. Use the spelling \
                that the advice names.",
            ),
            Notice::NoSuchMember => (
                "no-such-member",
                "Not part of the classic API",
                "The page used a name that the old widget never had. Web Widget (Classic) threw an \
                error here; Changeover notes it in the report and goes on, unless `strict` is set. \
                Look for a typing mistake.",
            ),
            Notice::OtherToken => (
                "other-token",
                "Needs another token",
                "Your function for the token is called as before, but messaging refuses a token made \
                for Chat. Make a signing key for messaging in Admin Center; put its id into the \
                token's header as `kid`, and into the claims `scope: 'user'` and an `external_id` \
                that is text. A token that lacks one of them is not sent: the console names what it \
                lacks, and the source in the option `token` is asked instead, if there is one. A \
                token that messaging refused is not sent again: look at the key, at `exp` and at the \
                server's clock. Without a token the visitor stays anonymous.",
            ),
            Notice::ByProfile => (
                "by-profile",
                "Meant two things",
                "The stand-alone chat widget and Web Widget (Classic) disagreed on this call: where one \
                closed the window, hid the button alone or waited for consent, the other hid everything \
                or did nothing. Changeover does \
                what Web Widget (Classic) did. If your page was written for the stand-alone widget, \
                set `profile` to `standalone` in the configuration.",
            ),
            Notice::SuppressHides => (
                "suppress-hides",
                "Suppressing chat hides everything",
                "The old widget could leave chat out and still show the help center or a form. \
                Messaging is the only channel of the messenger, so suppressing chat hides the \
                messenger. Showing it by other calls does not bring it back until the setting is \
                lifted.",
            ),
        }
    }
}
