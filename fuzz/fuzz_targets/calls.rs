//! Made-up pages: any deeds in any order, done by the page and by its functions, with the checks of
//! `tests/model/world.rs` after each.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use changeover::classic::value::Arguments;
use changeover::config::{Config, Setting};
use changeover::messenger::Event;
use deed::{Deed, PASSES, ROWS};
use libfuzzer_sys::fuzz_target;
use world::World;

#[path = "../../tests/model/deed.rs"]
mod deed;
#[path = "../../tests/model/world.rs"]
mod world;

const FUNCTIONS: u32 = 4;
const MOST_DEEDS: usize = 60;

/// A whole page.
#[derive(Debug)]
struct Page {
    config: Config,
    telling: bool,
    functions: Vec<Vec<Deed>>,
    deeds: Vec<Deed>,
}

fuzz_target!(|page: Page| {
    let mut world = World::new(page.config, page.functions.into());
    world.telling = page.telling;
    for deed in &page.deeds {
        world.does(deed);
    }
});

impl<'a> Arbitrary<'a> for Page {
    fn arbitrary(data: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        Ok(Page {
            config: config(data)?,
            telling: data.arbitrary()?,
            functions: (0..FUNCTIONS).map(|_| deeds(data, 4)).collect::<Result<_, _>>()?,
            deeds: deeds(data, MOST_DEEDS)?,
        })
    }
}

fn config(data: &mut Unstructured<'_>) -> arbitrary::Result<Config> {
    let mut config = Config::new();
    for setting in Setting::ALL {
        if data.ratio(1, 3)? {
            config.set(setting, Arguments(&text(data)?));
        }
    }
    Ok(config)
}

fn deeds(data: &mut Unstructured<'_>, most: usize) -> arbitrary::Result<Vec<Deed>> {
    let mut deeds = Vec::new();
    while deeds.len() < most && !data.is_empty() && data.ratio(9, 10)? {
        deeds.push(deed(data)?);
    }
    Ok(deeds)
}

fn deed(data: &mut Unstructured<'_>) -> arbitrary::Result<Deed> {
    Ok(match data.int_in_range(0..=15u8)? {
        0 => Deed::Setting(data.int_in_range(0..=ROWS)?, text(data)?),
        1 => Deed::WhenReady(data.int_in_range(0..=FUNCTIONS)?),
        2 => Deed::Pass(data.choose_index(PASSES.len())? as u32),
        3 => Deed::Arrived,
        4 => Deed::GaveUp,
        5 => Deed::Told(*data.choose(&Event::ALL)?, data.int_in_range(0..=3)?, text(data)?),
        6 if data.arbitrary()? => Deed::SignedIn(data.arbitrary()?),
        6 => Deed::Answered(data.arbitrary()?, text(data)?),
        7 => Deed::Missing(data.arbitrary()?),
        8 => Deed::Tick,
        9 => Deed::Wake,
        10 => Deed::Wait(data.arbitrary()?),
        _ => Deed::Call(data.int_in_range(0..=ROWS)?, text(data)?),
    })
}

/// Arguments of a call: tokens with and without a key, with a garbled one now and then.
fn text(data: &mut Unstructured<'_>) -> arbitrary::Result<String> {
    let mut text = String::new();
    for _ in 0..data.int_in_range(0..=3u8)? {
        if data.ratio(1, 3)? {
            text.push(char::from(data.int_in_range(b'A'..=b'S')?));
        }
        match data.int_in_range(0..=6u8)? {
            0 => text += &format!("c{}", data.int_in_range(0..=FUNCTIONS)?),
            1 => text += &format!("n{}", data.arbitrary::<i32>()?),
            2 => text.push(char::from(*data.choose(b"tfzou")?)),
            3 => {
                text += data.choose(&[
                    "sonline",
                    "soffline",
                    "s#990000",
                    "s20px",
                    "sbr",
                    "svip, trial",
                    "stag:x_",
                ])?
            }
            4 => text += data.arbitrary::<&str>()?,
            _ => text += &format!("s{}", data.arbitrary::<&str>()?),
        }
        text.push('\u{1f}');
    }
    Ok(text)
}
