//! Colours, corner and distances: what of the old look messaging's `customization` can take.
//!
//! One bad value makes the widget reject the whole setting, so everything is checked here first.
//! Colours are taken in hexadecimal only, because the text colour on them is computed.

use crate::messenger::{Feature, Look};

const BLACK: i32 = 0;
const WHITE: i32 = 0xff_ff_ff;

impl Look {
    /// Nothing is set.
    pub const fn new() -> Self {
        Look([None; 9])
    }

    /// The main colour, with a text colour that can be read on it. `false` when nothing changes, as
    /// by what is no colour.
    pub fn set_primary(&mut self, color: &str) -> bool {
        self.set_pair(Feature::Primary, Feature::OnPrimary, color)
    }

    /// The colour of buttons, with a text colour that can be read on it.
    pub fn set_action(&mut self, color: &str) -> bool {
        self.set_pair(Feature::Action, Feature::OnAction, color)
    }

    /// The text colour on the main colour.
    pub fn set_on_primary(&mut self, color: &str) -> bool {
        let Some((color, _)) = parse(color) else { return false };
        self.put(Feature::OnPrimary, color)
    }

    /// `left`, `right`, or a classic corner such as `bl`, of which only the side can be kept.
    pub fn set_side(&mut self, place: &str) -> bool {
        match place.as_bytes() {
            b"left" | [_, b'l'] => self.put(Feature::Side, Look::LEFT),
            b"right" | [_, b'r'] => self.put(Feature::Side, Look::RIGHT),
            _ => false,
        }
    }

    /// A distance in pixels.
    pub fn set_offset(&mut self, offset: Feature, pixels: i32) -> bool {
        self.put(offset, pixels)
    }

    fn set_pair(&mut self, feature: Feature, on_it: Feature, color: &str) -> bool {
        let Some((color, readable)) = parse(color) else { return false };
        self.put(feature, color) | self.put(on_it, readable)
    }

    fn put(&mut self, feature: Feature, value: i32) -> bool {
        let place = self.0.get_mut(feature as usize);
        place.is_some_and(|place| place.replace(value) != Some(value))
    }
}

/// `#rgb` or `#rrggbb`; the `#` may be missing, as it was in old plugins. The colour, and black or
/// white, whichever contrasts more (WCAG's relative luminance, with the square as the usual cheap
/// stand-in for its exponent of 2.4 after an offset).
fn parse(text: &str) -> Option<(i32, i32)> {
    let digits = text.trim_ascii();
    let digits = digits.strip_prefix("#").unwrap_or(digits).as_bytes();
    if !matches!(digits.len(), 3 | 6) {
        return None;
    }
    let mut color = 0;
    let mut luminance = 0;
    for (part, weight) in [2126, 7152, 722].iter().enumerate() {
        let mut value = 0;
        for place in [2 * part, 2 * part + 1] {
            let digit = char::from(*digits.get(place * digits.len() / 6)?).to_digit(16)?;
            value = value << 4 | digit as i32;
        }
        color = color << 8 | value;
        luminance += weight * value * value;
    }
    // Equal contrast to black and to white is at a luminance of 0.179.
    Some((color, if luminance > 1790 * 255 * 255 { BLACK } else { WHITE }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(look: &Look, feature: Feature) -> String {
        look.command().parts.get(feature as usize).into()
    }

    #[test]
    fn a_colour_comes_with_a_text_colour_that_can_be_read() {
        for (color, text) in
            [("#ffffff", "#000000"), ("000", "#ffffff"), ("#78A300", "#000000"), ("#990000", "#ffffff")]
        {
            let mut look = Look::default();
            assert!(look.set_primary(color));
            assert_eq!(value(&look, Feature::OnPrimary), text, "{color}");
        }
    }

    #[test]
    fn what_is_no_colour_changes_nothing() {
        let mut look = Look::default();
        for color in ["", "#12", "#12345g", "red", "rgb(1,2,3)", "#äöü"] {
            assert!(!look.set_primary(color), "{color}");
        }
        assert_eq!(look, Look::default());
    }

    #[test]
    fn short_and_bare_colours_are_written_out() {
        let mut look = Look::default();
        look.set_primary("fA0");
        assert_eq!(value(&look, Feature::Primary), "#ffaa00");
    }

    #[test]
    fn of_a_classic_corner_the_side_is_kept() {
        for (place, side) in [("bl", "left"), ("tr", "right"), ("left", "left"), ("right", "right")] {
            let mut look = Look::default();
            assert!(look.set_side(place));
            assert_eq!(value(&look, Feature::Side), side, "{place}");
        }
        assert!(!Look::default().set_side("tm"));
    }

    #[test]
    fn what_was_never_set_is_empty() {
        let mut look = Look::default();
        look.set_side("left");
        look.set_offset(Feature::Vertical, -12);
        let texts: Vec<_> = look.command().parts.iter().map(String::from).collect();
        assert_eq!(texts, ["", "", "", "", "left", "", "-12", "", ""]);
    }
}
