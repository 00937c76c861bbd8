//! `COMPAT.md`: what became of each member, area by area.

use changeover::classic::notice::Notice;
use changeover::classic::row::{Fidelity, Row, Sure};
use changeover::classic::{AREAS, TABLE};

pub fn write() -> String {
    let mut text = head();
    for area in AREAS {
        text += &format!("\n## {}\n\n", area.title);
        text += "| Classic member | What it does now | Fidelity | What to write instead | How sure |\n";
        text += "|---|---|---|---|---|\n";
        for row in area.rows {
            text += &line(row);
        }
    }
    text
}

/// Code between backticks; a sentence as it is.
pub fn advice(instead: &str) -> String {
    if instead.starts_with("zE(") { format!("`{instead}`") } else { instead.into() }
}

fn head() -> String {
    let count = |fidelity| TABLE.iter().filter(|row| row.fidelity == fidelity).count();
    format!(
        "<!-- Generated from src/classic; run UPDATE=1 cargo test --test generated -->\n\
         # What became of each member of the classic API\n\
         \n\
         | Fidelity | Members | Meaning |\n\
         |---|---|---|\n\
         | exact | {} | Messaging has a call with the same meaning. |\n\
         | adapted | {} | A messaging call is made; the notice says what is different. |\n\
         | emulated | {} | Changeover answers from its own memory, or does it in the page. |\n\
         | no effect | {} | Accepted, counted, and without effect; the notice says why and what to do. |\n\
         \n\
         {} members in all. \"How sure\" is about what the original did: high if documented and observed or \
         seen in much code, medium if details are open, low if only the name is known or sources disagree. \
         The notices are in [NOTICES.md](NOTICES.md).\n",
        count(Fidelity::Exact),
        count(Fidelity::Adapted),
        count(Fidelity::Emulated),
        count(Fidelity::NoEffect),
        TABLE.len(),
    )
}

fn line(row: &Row) -> String {
    let fidelity = match row.fidelity {
        Fidelity::Exact => "exact",
        Fidelity::Adapted => "adapted",
        Fidelity::Emulated => "emulated",
        Fidelity::NoEffect => "no effect",
    };
    let sure = match row.texts.sure {
        Sure::High => "high",
        Sure::Medium => "medium",
        Sure::Low => "low",
    };
    let cells = [
        format!("`{}`", row.texts.path),
        row.texts.now.into(),
        format!("{fidelity}{}", row.notice.map(link).unwrap_or_default()),
        advice(row.texts.instead),
        sure.into(),
    ];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}

fn link(notice: Notice) -> String {
    let code = notice.code();
    format!(", [{code}](NOTICES.md#{code})")
}
