//! Colours, corner and distances: what of the old look messaging's `customization` can take.
//!
//! One bad value makes the widget reject the whole setting, so everything is checked here first.
//! Colours are taken in hexadecimal only, because the text colour on them is computed.

use crate::messenger::{Color, Look, Side};

/// A distance that the page can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offset {
    /// Desktop, from the side.
    Horizontal,
    /// Desktop, from the bottom.
    Vertical,
    /// Phones, from the side.
    HorizontalMobile,
    /// Phones, from the bottom.
    VerticalMobile,
}

impl Look {
    /// The main colour, with a text colour that can be read on it. `false` when it is no colour.
    pub fn set_primary(&mut self, color: &str) -> bool {
        let color = Color::parse(color);
        if color.is_some() {
            self.primary = color;
            self.on_primary = color.map(Color::readable);
        }
        color.is_some()
    }

    /// The text colour on the main colour.
    pub fn set_on_primary(&mut self, color: &str) -> bool {
        let color = Color::parse(color);
        self.on_primary = color.or(self.on_primary);
        color.is_some()
    }

    /// The colour of buttons, with a text colour that can be read on it.
    pub fn set_action(&mut self, color: &str) -> bool {
        let color = Color::parse(color);
        if color.is_some() {
            self.action = color;
            self.on_action = color.map(Color::readable);
        }
        color.is_some()
    }

    /// `left`, `right`, or a classic corner such as `bl`, of which only the side can be kept.
    pub fn set_side(&mut self, place: &str) -> bool {
        let side = match place.as_bytes() {
            b"left" | [_, b'l'] => Side::Left,
            b"right" | [_, b'r'] => Side::Right,
            _ => return false,
        };
        self.side = Some(side);
        true
    }

    /// A distance in pixels.
    pub fn set_offset(&mut self, offset: Offset, pixels: i32) {
        let [web, mobile] = [&mut self.web, &mut self.mobile];
        let slot = match offset {
            Offset::Horizontal => &mut web[0],
            Offset::Vertical => &mut web[1],
            Offset::HorizontalMobile => &mut mobile[0],
            Offset::VerticalMobile => &mut mobile[1],
        };
        *slot = Some(pixels);
    }
}

impl Color {
    /// `#rgb` or `#rrggbb`; the `#` may be missing, as it was in old plugins.
    fn parse(text: &str) -> Option<Color> {
        let digits = text.trim_ascii();
        let digits = digits.strip_prefix('#').unwrap_or(digits).as_bytes();
        let step = digits.len() / 3;
        if !matches!(digits.len(), 3 | 6) {
            return None;
        }
        let mut color = [0; 3];
        for (part, pair) in color.iter_mut().zip(digits.chunks_exact(step)) {
            for place in 0..2 {
                let digit = pair.get(place).or(pair.first())?;
                *part = *part << 4 | char::from(*digit).to_digit(16)? as u8;
            }
        }
        Some(Color(color))
    }

    /// Black or white, whichever contrasts more (WCAG's relative luminance, with the square as the
    /// usual cheap stand-in for its exponent of 2.4 after an offset).
    fn readable(self) -> Color {
        let [red, green, blue] = self.0.map(|part| u32::from(part) * u32::from(part));
        // Equal contrast to black and to white is at a luminance of 0.179.
        let light = 2126 * red + 7152 * green + 722 * blue > 1790 * 255 * 255;
        Color(if light { [0; 3] } else { [255; 3] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: Color = Color([0; 3]);
    const WHITE: Color = Color([255; 3]);

    #[test]
    fn a_colour_comes_with_a_text_colour_that_can_be_read() {
        for (color, text) in [("#ffffff", BLACK), ("000", WHITE), ("#78A300", BLACK), ("#990000", WHITE)] {
            let mut look = Look::default();
            assert!(look.set_primary(color));
            assert_eq!(look.on_primary, Some(text), "{color}");
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
        assert_eq!(look.primary, Some(Color([0xff, 0xaa, 0])));
    }

    #[test]
    fn of_a_classic_corner_the_side_is_kept() {
        for (place, side) in
            [("bl", Side::Left), ("tr", Side::Right), ("left", Side::Left), ("right", Side::Right)]
        {
            let mut look = Look::default();
            assert!(look.set_side(place));
            assert_eq!(look.side, Some(side), "{place}");
        }
        assert!(!Look::default().set_side("tm"));
    }
}
