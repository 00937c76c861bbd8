//! `NOTICES.md`: a chapter for each notice.

use changeover::classic::TABLE;
use changeover::classic::notice::Notice;

pub fn write() -> String {
    let mut text = String::from(
        "<!-- Generated from src/classic; run UPDATE=1 cargo test --test generated -->\n\
         # Notices\n\
         \n\
         Each notice has a short code, which the report names and which is the heading here. What became of \
         each member is in [COMPAT.md](COMPAT.md).\n",
    );
    for notice in Notice::ALL {
        let number = notice as u8 + 1;
        text += &format!(
            "\n<a id=\"{number}\"></a>\n\n## {}\n\n**{}.** {}\n",
            notice.code(),
            notice.title(),
            notice.text()
        );
        let members: Vec<_> = TABLE
            .iter()
            .filter(|row| row.notice == Some(notice))
            .map(|row| format!("`{}`", row.texts.path))
            .collect();
        if !members.is_empty() {
            text += &format!("\nConcerns {}.\n", members.join(", "));
        }
    }
    text
}
