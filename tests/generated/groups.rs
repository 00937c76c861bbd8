//! The groups of members that the loader calls by name.

use std::ops::Range;

use changeover::classic::AREAS;
use changeover::classic::row::Row;

/// Members whose names have the same form.
pub struct Group {
    /// The name of its export.
    pub export: &'static str,
    areas: Range<usize>,
    prefix: &'static str,
    suffix: &'static str,
}

/// All groups, in the order of the table.
pub const GROUPS: [Group; 7] = [
    Group { export: "LIVECHAT", areas: 0..10, prefix: "$zopim.livechat.", suffix: "" },
    Group { export: "COMMANDS", areas: 10..11, prefix: "zE('webWidget', '", suffix: "')" },
    Group { export: "GETTERS", areas: 11..12, prefix: "zE('webWidget:get', '", suffix: "')" },
    Group { export: "EVENTS", areas: 12..13, prefix: "zE('webWidget:on', '", suffix: "')" },
    Group { export: "LEGACY", areas: 13..14, prefix: "zE.", suffix: "()" },
    Group { export: "SETTINGS", areas: 14..15, prefix: "zESettings.", suffix: "" },
    Group { export: "SETTINGS_LOST", areas: 15..16, prefix: "zESettings.", suffix: "" },
];

impl Group {
    /// Its rows, each with the member's short name.
    pub fn members(&self) -> impl Iterator<Item = (&'static Row, &'static str)> {
        let (prefix, suffix) = (self.prefix, self.suffix);
        AREAS[self.areas.clone()].iter().flat_map(|area| area.rows).map(move |row| {
            let name = row.texts.path.strip_prefix(prefix).and_then(|name| name.strip_suffix(suffix));
            (row, name.unwrap_or_else(|| panic!("{} is in the wrong area", row.texts.path)))
        })
    }
}
